
// From now on this part also opens without a network; a browser that cannot do it is no fault.
navigator.serviceWorker?.register("/offline.js").catch(() => {});
