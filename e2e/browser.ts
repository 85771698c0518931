// How the browser is started: the system's own, talking to nobody but the server under test.

export const launchOptions = {
  executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
  args: [
    "--no-sandbox",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-first-run",
    "--no-pings",
  ],
};

// People live in one place and time zone, whatever machine runs the tests.
export const locale = { locale: "zh-CN", timezoneId: "Asia/Shanghai" };
