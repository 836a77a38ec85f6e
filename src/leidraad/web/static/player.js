/* The player of one recording: sound, picture and transcript move together. No framework, no state kept anywhere.
   It asks every 3 seconds whether the listener may go on, and empties itself when the answer is no. */
"use strict";

(function () {
  const root = document.querySelector("[data-player]");
  if (!root) return;

  const ALIVE_EVERY_MS = 3000;
  const STEP_S = 5;
  const words = root.dataset;
  const duration = Number(words.duration);
  const find = (name) => root.querySelector(`[data-${name}]`);
  const wave = find("wave"), head = find("head"), done = find("done"), now = find("now");
  const live = find("live"), stopped = find("stopped"), play = find("play"), playWord = find("play-word");
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)");
  const audio = new Audio();
  let heard = null, isGone = false, follows = true;

  audio.preload = "none";
  audio.src = words.audio;

  const turns = () => Array.from(document.querySelectorAll("[data-turns] [data-start]"));

  function clock(seconds) {
    const whole = Math.max(0, Math.floor(seconds));
    const rest = String(whole % 60).padStart(2, "0"), minutes = Math.floor(whole / 60);
    if (minutes < 60) return `${minutes}:${rest}`;
    return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}:${rest}`;
  }

  function turnAt(seconds) {
    let found = null;
    for (const turn of turns()) {
      if (Number(turn.dataset.start) > seconds + 0.05) break;
      if (seconds < Number(turn.dataset.end) + 0.3) found = turn;
    }
    return found;
  }

  function mark(turn) {
    if (turn === heard) return;
    if (heard) { heard.classList.remove("is-heard"); heard.removeAttribute("aria-current"); }
    heard = turn;
    if (!turn) return;
    turn.classList.add("is-heard");
    turn.setAttribute("aria-current", "true");
    if (follows && !audio.paused) reveal(turn);
  }

  function reveal(turn) {
    turn.scrollIntoView({ block: "nearest", behavior: calm.matches ? "auto" : "smooth" });
  }

  function draw() {
    const x = duration ? Math.min(1000, 1000 * audio.currentTime / duration) : 0;
    head.setAttribute("x1", x);
    head.setAttribute("x2", x);
    done.setAttribute("width", x);
    now.textContent = clock(audio.currentTime);
    mark(turnAt(audio.currentTime));
  }

  function say(text) { live.textContent = text; }

  function seek(seconds) {
    if (isGone) return;
    audio.currentTime = Math.max(0, Math.min(duration, seconds));
    draw();
  }

  function start() {
    if (isGone) return;
    audio.play().catch((error) => { if (!isGone && error.name !== "AbortError") tell(words.wordFailed); });
  }

  function toggle() { if (audio.paused) start(); else audio.pause(); }

  function tell(text) { stopped.textContent = text; stopped.hidden = false; }

  function end() {
    isGone = true;
    audio.pause();
    audio.removeAttribute("src");
    audio.load();
    clearInterval(asking);
    find("controls").hidden = true;
    find("keys").hidden = true;
    root.querySelectorAll("[data-seek]").forEach((button) => { button.hidden = true; });
    document.querySelectorAll("[data-turns]").forEach((list) => list.remove());
    mark(null);
    tell(words.wordGone);
  }

  async function ask() {
    if (isGone) return;
    try {
      const answer = await fetch(words.alive, { cache: "no-store", redirect: "manual" });
      if (answer.status !== 204 && answer.status < 500) end();
    } catch { /* the network is away: the server stops the stream by itself */ }
  }

  function onPlayState() {
    const playing = !audio.paused;
    playWord.textContent = playing ? words.wordPause : words.wordPlay;
    play.setAttribute("aria-pressed", String(playing));
    if (!isGone) say(`${playing ? words.wordPlaying : words.wordPaused} ${clock(audio.currentTime)}`);
  }

  function move(by) {
    const all = turns();
    if (!all.length) return;
    const from = all.indexOf(document.activeElement) >= 0 ? all.indexOf(document.activeElement) : all.indexOf(heard);
    const target = all[Math.max(0, Math.min(all.length - 1, from + by))];
    target.focus({ preventScroll: true });
    reveal(target);
  }

  function hear(turn) { seek(Number(turn.dataset.start)); start(); }

  function onKey(event) {
    if (event.ctrlKey || event.altKey || event.metaKey || isGone) return;
    const target = event.target;
    if (target.closest("input, select, textarea")) return;
    const onControl = target.closest("button, a, summary");
    const turn = target.closest("[data-start]");
    if (event.key === "k" || (event.key === " " && !onControl)) toggle();
    else if (event.key === "ArrowLeft") seek(audio.currentTime - STEP_S);
    else if (event.key === "ArrowRight") seek(audio.currentTime + STEP_S);
    else if (event.key === "j" || event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Enter" && turn && !onControl) hear(turn);
    else return;
    event.preventDefault();
  }

  audio.addEventListener("timeupdate", draw);
  audio.addEventListener("play", onPlayState);
  audio.addEventListener("pause", onPlayState);
  audio.addEventListener("ended", onPlayState);
  audio.addEventListener("error", () => { if (!isGone && audio.src) ask().then(() => { if (!isGone) tell(words.wordFailed); }); });
  play.addEventListener("click", toggle);
  root.querySelectorAll("[data-step]").forEach((button) => button.addEventListener("click", () => seek(audio.currentTime + Number(button.dataset.step))));
  root.querySelectorAll("[data-seek]").forEach((button) => { button.hidden = false; button.addEventListener("click", () => seek(Number(button.dataset.seek))); });
  find("speed").addEventListener("change", (event) => { audio.playbackRate = Number(event.target.value); });
  wave.addEventListener("click", (event) => {
    const box = wave.getBoundingClientRect();
    seek(duration * (event.clientX - box.left) / box.width);
  });
  document.addEventListener("click", (event) => {
    const turn = event.target.closest("[data-turns] [data-start]");
    if (turn && !event.target.closest("a, button") && !String(window.getSelection())) hear(turn);
  });
  document.addEventListener("keydown", onKey);
  // Whoever scrolls by hand reads on; the next turn they choose to hear makes the page follow again.
  window.addEventListener("wheel", () => { follows = false; }, { passive: true });
  window.addEventListener("touchmove", () => { follows = false; }, { passive: true });
  audio.addEventListener("seeked", () => { follows = true; });

  turns().forEach((turn) => { turn.tabIndex = 0; });
  document.addEventListener("htmx:afterSwap", () => turns().forEach((turn) => { turn.tabIndex = 0; }));
  find("controls").hidden = false;
  find("keys").hidden = false;
  const asking = setInterval(ask, ALIVE_EVERY_MS);
  const linked = location.hash && document.querySelector(location.hash + "[data-start]");
  if (linked) { audio.preload = "metadata"; seek(Number(linked.dataset.start)); linked.classList.add("is-heard"); }
})();
