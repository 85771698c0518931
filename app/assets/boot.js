
// Starts the program; this file is the end of the module that loads it.
// Until the program has drawn its first page, a still one stands there in the language last used.
try {
  const lang = JSON.parse(localStorage.getItem("jifen.lang"));
  if (lang === "en") document.documentElement.lang = lang;
} catch {
  // A device that keeps nothing shows the still page in Chinese.
}
try {
  await __wbg_init({ module_or_path: new URL("%wasm%", import.meta.url) });
  document.getElementById("still").remove();
} catch (error) {
  document.getElementById("waiting").hidden = true;
  document.getElementById("failed").hidden = false;
  throw error;
}
