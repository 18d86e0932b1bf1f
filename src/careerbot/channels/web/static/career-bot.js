/*
 * <career-bot server="https://careers.example" lang="en"></career-bot>: careerbot on any page.
 *
 *     <script src="https://careers.example/career-bot.js" async></script>
 *     <career-bot server="https://careers.example" lang="en"></career-bot>
 *
 * Attributes  server    where careerbot answers; without it, where this file came from
 *             lang      of the widget's own words; numbers are written its way
 *             theme     light, dark or auto (the device's); without it, the page's own color-scheme
 *             heading   what stands at the top
 *             starters  questions offered at the start, with | between them
 * Methods     ask(text), forget(), focus()
 * Events      career-bot-reply {text, reply}, career-bot-trouble {text, kind}
 * Style       --career-bot-accent, --career-bot-on-accent, --career-bot-font, --career-bot-radius; its size like any block's
 * Words       customElements.get("career-bot").words.de = {send: "Senden", …}
 *
 * On a page of the server's own site the session is a cookie that scripts cannot read. Pages elsewhere, where browsers
 * withhold such cookies, carry it themselves: the state that the server signed, in this tab's sessionStorage.
 *
 * Nothing is ever parsed as HTML: what users and servers say becomes text nodes, and a source's address a link only
 * if it is http or https. There are no inline styles, so it works under the strictest Content-Security-Policy.
 */
(() => {
  "use strict";

  const NAME = "career-bot";
  if (customElements.get(NAME)) return; // the script stands twice on the page

  const HOME = document.currentScript?.src ? new URL(".", document.currentScript.src).href : document.baseURI;
  const LONGEST = 4000; // characters of a question
  const PATIENCE = 20_000; // milliseconds for an answer
  const SLOW = 400; // milliseconds after which waiting is shown
  const KEPT = 40; // turns of the visible conversation
  const OVER = [403, 422]; // answers to a state that is too old, or signed with a key that the server had

  const WORDS = {
    en: {
      heading: "Career adviser",
      about: "Facts with source and year",
      welcome: "What would you like to know about careers in data, AI and software?",
      promise: "I look things up in named sources. What they do not say, I do not make up.",
      starters: [
        "What does a Data Scientist do?",
        "How much does a Data Engineer earn in the US?",
        "Compare a Data Scientist and a Machine Learning Engineer",
      ],
      conversation: "Conversation",
      youAsked: "You asked:",
      answer: "Answer:",
      question: "Your question",
      placeholder: "Ask about a career…",
      send: "Send",
      stop: "Stop waiting",
      looking: "Looking it up…",
      stopped: "Stopped.",
      couldAsk: "You could ask",
      choose: "Choose one, or say it in your own words",
      sources: "Sources",
      source: (number, title) => `Source ${number}: ${title}`,
      newTab: "opens in a new tab",
      outer: "10th to 90th percentile",
      inner: "25th to 75th",
      middle: "median",
      spread: (low, high) => `${low} to ${high}`,
      perYear: (unit) => `in ${unit}`,
      half: (low, high) => `half of all between ${low} and ${high}`,
      forget: "Delete conversation",
      forgetTitle: "Delete this conversation?",
      forgetAbout: "It goes from this page and from the server, for good.",
      forgetYes: "Delete",
      forgetNo: "Keep it",
      forgotten: "The conversation is deleted.",
      notForgotten: "The server could not be told, so nothing is deleted yet. Please try again.",
      tooLong: (length, most) => `${length} characters. The most is ${most}: please shorten it.`,
      retry: "Try again",
      retryIn: (seconds) => `Try again in ${seconds} s`,
      retryNow: "You can try again now.",
      noAnswer: "No answer came to this.",
      unremembered: "My memory is out of order just now: please name everything in your next question.",
      troubles: {
        offline: "You seem to be offline. I ask again by myself as soon as you are connected.",
        unreachable: "The server cannot be reached. Your question is kept: try again in a moment.",
        slow: "The server took too long to answer. Your question is kept: try again in a moment.",
        busy: "Too many questions at once. There is room again in a moment.",
        long: "That is longer than the server takes. Please ask it in fewer words.",
        refused: "The server did not take this question.",
        broken: "Something went wrong on the server, not with your question. Try again in a moment.",
        strange: "What came back is not an answer of careerbot. Try again, or tell whoever runs this page.",
        stopped: "You stopped waiting for this answer.",
        server: "This chat is not set up: its “server” is not a web address. Please tell whoever runs this page.",
      },
    },
  };

  // ---- elements: text is only ever set as text ------------------------------------------------------------------

  const SVG = "http://www.w3.org/2000/svg";

  /** An element. Attributes that are functions listen; null and false are left out; children are nodes or text. */
  function make(tag, attributes = {}, ...children) {
    return filled(document.createElement(tag), attributes, children);
  }

  function svg(tag, attributes = {}, ...children) {
    return filled(document.createElementNS(SVG, tag), attributes, children);
  }

  function filled(element, attributes, children) {
    for (const [name, value] of Object.entries(attributes)) {
      if (typeof value === "function") element.addEventListener(name, value);
      else if (value !== null && value !== false) element.setAttribute(name, value === true ? "" : String(value));
    }
    element.append(...children.flat().filter((child) => child !== null && child !== ""));
    return element;
  }

  function icon(...paths) {
    const shapes = paths.map((d) => svg("path", { d }));
    return svg("svg", { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" }, shapes);
  }

  function button(name, text, click) {
    return make("button", { type: "button", class: name, dir: "auto", click }, text);
  }

  function troubleRow(said, again) {
    return make("div", { class: "trouble" }, ICONS.trouble(), make("div", {}, make("p", {}, said), again));
  }

  const ICONS = {
    mark: () => icon("M4 19V11", "M10 19V5", "M16 19v-6", "M21 19H2.5"),
    send: () => icon("M12 19V5", "M5.5 11.5 12 5l6.5 6.5"),
    stop: () => icon("M7 7h10v10H7z"),
    forget: () => icon("M4.5 7h15", "M9.5 7V4.5h5V7", "M6.5 7l.8 12.5h9.4L17.5 7", "M10.2 11v5", "M13.8 11v5"),
    trouble: () => icon("M12 4 2.8 20h18.4z", "M12 10v4.5", "M12 17.2v.3"),
  };

  // ---- what the server sends: read once into values that are safe to draw --------------------------------------

  const list = (value) => (Array.isArray(value) ? value : []);
  const textOf = (value) => (typeof value === "string" ? value : "");
  const finite = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);
  const numbers = (value) => list(value).filter(Number.isInteger);
  const texts = (value) => list(value).filter((item) => typeof item === "string" && item !== "");
  const line = (value) => ({ text: textOf(value?.text), sources: numbers(value?.sources) });

  /** The reply with every part of the kind it should be; null if it is none. */
  function readReply(data) {
    if (typeof data?.text !== "string") return null;
    const blocks = list(data.blocks).map(readBlock).filter(Boolean);
    return {
      text: data.text,
      status: textOf(data.status),
      blocks: blocks.length ? blocks : [{ type: "paragraph", lines: [{ text: data.text, sources: [] }] }],
      charts: list(data.charts)
        .map(readChart)
        .filter((chart) => chart.bars.length),
      sources: list(data.sources)
        .map(readSource)
        .filter((source) => source.number !== null),
      suggestions: texts(data.suggestions),
      choices: texts(data.choices),
    };
  }

  function readBlock(block) {
    if (block?.type === "paragraph") return { type: "paragraph", lines: list(block.lines).map(line) };
    if (block?.type === "bullets")
      return { type: "bullets", title: textOf(block.title), items: list(block.items).map(line) };
    if (block?.type === "table")
      return {
        type: "table",
        header: list(block.header).map(textOf),
        rows: list(block.rows).map((row) => list(row).map(line)),
      };
    return null;
  }

  function readChart(chart) {
    return {
      title: textOf(chart?.title),
      unit: textOf(chart?.unit),
      bars: list(chart?.bars).map(readBar).filter(Boolean),
    };
  }

  function readBar(bar) {
    const [value, low, high, middle] = [bar?.value, bar?.low, bar?.high, bar?.middle].map(finite);
    const inner = list(bar?.inner).map(finite);
    const label = textOf(bar?.label);
    if (value !== null) return { label, value };
    if (low === null || high === null) return null;
    return { label, low, high, middle, inner: inner.length === 2 && !inner.includes(null) ? inner : null };
  }

  function readSource(source) {
    return {
      number: finite(source?.number),
      title: textOf(source?.title),
      publisher: textOf(source?.publisher),
      year: finite(source?.year),
      url: webAddress(source?.url),
    };
  }

  /** The address if it is http or https; "" for any other, such as javascript: */
  function webAddress(address, base) {
    try {
      const url = new URL(address, base);
      return url.protocol === "https:" || url.protocol === "http:" ? url.href : "";
    } catch {
      return "";
    }
  }

  // ---- a reply as elements ----------------------------------------------------------------------------------------

  class Drawing {
    /** Draws one reply in the words of a language. Marks of sources are left out where there is only one source. */
    constructor(reply, words, format) {
      this.reply = reply;
      this.words = words;
      this.format = format;
      this.items = new Map(reply.sources.map((source) => [source.number, this.source(source)]));
    }

    parts() {
      const { blocks, charts } = this.reply;
      const drawn = charts.map((chart) => drawChart(chart, this.words, this.format));
      return [...blocks.map((block) => this[block.type](block)), ...drawn, this.sources()];
    }

    /** The sentences, each source marked behind the last sentence of a run that rests on it. */
    paragraph({ lines }) {
      const same = (one, other) => other && String(one.sources) === String(other.sources);
      const spans = lines.flatMap((line, at) => [
        at ? " " : "",
        ...this.marked(line.text, same(line, lines[at + 1]) ? [] : line.sources),
      ]);
      return make("p", { dir: "auto" }, spans);
    }

    /** The list; where every item has the same sources they are marked once, at its title. */
    bullets({ title, items }) {
      const once = title !== "" && items.every((item) => String(item.sources) === String(items[0].sources));
      const rows = items.map((item) => make("li", { dir: "auto" }, this.marked(item.text, once ? [] : item.sources)));
      return make(
        "div",
        { class: "bullets" },
        title
          ? make("p", { class: "title", dir: "auto" }, this.marked(title, once && items.length ? items[0].sources : []))
          : null,
        make("ul", {}, rows),
      );
    }

    /** The comparison. Roles are spelt out because narrow screens stack the cells, which browsers take for no table. */
    table({ header, rows }) {
      const heads = header.map((name, at) =>
        make("th", { scope: "col", role: "columnheader" }, name || (at ? "" : make("span", { class: "ears" }, "–"))),
      );
      const body = rows.map(([head, ...cells]) =>
        make(
          "tr",
          { role: "row" },
          make(
            "th",
            { scope: "row", role: "rowheader", dir: "auto" },
            head ? this.marked(head.text, head.sources) : "",
          ),
          cells.map((cell, at) =>
            make(
              "td",
              { role: "cell", dir: "auto" },
              make("span", { class: "of", "aria-hidden": "true" }, header[at + 1] ?? ""),
              this.marked(cell.text || "–", cell.sources),
            ),
          ),
        ),
      );
      const top = make("thead", { role: "rowgroup" }, make("tr", { role: "row" }, heads));
      return make("table", { role: "table" }, top, make("tbody", { role: "rowgroup" }, body));
    }

    /** A text with the marks of its sources, which stay on the line of its last word. */
    marked(text, numbers) {
      const marks = this.reply.sources.length < 2 ? [] : numbers.filter((number) => this.items.has(number));
      if (!marks.length) return [text];
      const at = text.length - text.lastIndexOf(" ") > 24 ? text.length : text.lastIndexOf(" ") + 1;
      return [
        text.slice(0, at),
        make(
          "span",
          { class: "unbroken" },
          text.slice(at),
          marks.map((number) => this.mark(number)),
        ),
      ];
    }

    /** The number of a source, as a button that goes to it; Escape comes back. */
    mark(number) {
      const source = this.reply.sources.find((source) => source.number === number);
      const label = this.words.source(number, [source.title, source.publisher, source.year].filter(Boolean).join(", "));
      const go = () => {
        const item = this.items.get(number);
        item.back = mark;
        item.focus();
        item.scrollIntoView({ block: "nearest" });
      };
      const mark = make(
        "button",
        { type: "button", class: "mark", "aria-label": label, title: label, click: go },
        String(number),
      );
      return mark;
    }

    source({ number, title, publisher, year, url }) {
      const name = url
        ? make(
            "a",
            { href: url, target: "_blank", rel: "noopener noreferrer" },
            title,
            make("span", { class: "ears" }, ` (${this.words.newTab})`),
          )
        : make("span", {}, title);
      const who = [publisher, year].filter(Boolean).join(", ");
      const item = make(
        "li",
        { tabindex: "-1", value: number },
        make("span", { class: "number", "aria-hidden": "true" }, String(number)),
        make("span", {}, name, who ? make("span", { class: "who" }, ` · ${who}`) : null),
      );
      item.addEventListener("keydown", (event) => {
        if (event.key === "Escape" && item.back?.isConnected) item.back.focus();
      });
      return item;
    }

    sources() {
      if (!this.items.size) return null;
      const items = make("ol", { "aria-label": this.words.sources }, [...this.items.values()]);
      return make(
        "div",
        { class: "sources", "aria-live": "off" },
        make("p", { class: "small", "aria-hidden": "true" }, this.words.sources),
        items,
      );
    }
  }

  // ---- charts: one SVG a bar, so that labels wrap and nothing has to be measured ------------------------------------

  function drawChart(chart, words, format) {
    const scale = scaleOf(chart.bars);
    const rows = chart.bars.map((bar) => {
      const { shown, said } = figures(bar, chart.unit, words, format);
      const label = `${bar.label}: ${said}`;
      return make(
        "li",
        {},
        make("span", { class: "label", "aria-hidden": "true" }, bar.label),
        svg(
          "svg",
          { class: "bar", role: "img", "aria-label": label },
          svg("title", {}, label),
          gridOf(scale),
          svg("svg", { y: "50%", overflow: "visible", role: "presentation" }, shapes(bar, scale)),
        ),
        make("span", { class: "figures", "aria-hidden": "true" }, shown),
      );
    });
    const unit = chart.unit && chart.unit !== "%" ? ` (${chart.unit})` : "";
    return make(
      "figure",
      { class: "chart", "aria-live": "off" },
      make("figcaption", {}, chart.title + unit),
      make("ul", {}, rows, make("li", { class: "axis", "aria-hidden": "true" }, axis(scale, chart.unit, format))),
      chart.bars.some((bar) => bar.inner) ? key(words) : null,
    );
  }

  /** From 0 to a round number beyond the last bar, in few steps: bars that start elsewhere would exaggerate. */
  function scaleOf(bars) {
    const ends = bars.flatMap((bar) => (bar.value === undefined ? [bar.high] : [bar.value]));
    const [least, most] = [Math.min(0, ...ends), Math.max(0, ...ends)];
    const rough = (most - least || 1) / 4;
    const ten = 10 ** Math.floor(Math.log10(rough));
    const step = [1, 2, 2.5, 5, 10].map((factor) => factor * ten).find((size) => size >= rough * 0.999);
    const [low, high] = [Math.floor(least / step + 1e-9) * step, Math.ceil(most / step - 1e-9) * step];
    const ticks = Array.from({ length: Math.round((high - low) / step) + 1 }, (_, at) => low + at * step);
    return { ticks, at: (value) => `${(((value - low) / (high - low || 1)) * 100).toFixed(2)}%`, low, high };
  }

  function gridOf({ ticks, at }) {
    return ticks.map((tick) =>
      svg("line", { class: tick === 0 ? "zero" : "grid", x1: at(tick), x2: at(tick), y1: 0, y2: "100%" }),
    );
  }

  function shapes(bar, scale) {
    if (bar.value !== undefined) return [rect("full", Math.min(0, bar.value), Math.max(0, bar.value), scale, 12)];
    const middle = bar.middle === null ? null : scale.at(bar.middle);
    return [
      rect(bar.inner ? "outer" : "full", bar.low, bar.high, scale, bar.inner ? 4 : 12),
      bar.inner ? rect("full", ...bar.inner, scale, 14) : null,
      middle === null ? null : svg("line", { class: "middle", x1: middle, x2: middle, y1: -11, y2: 11 }),
    ];
  }

  function rect(name, from, to, { at, low, high }, height) {
    const width = `${Math.max(((to - from) / (high - low || 1)) * 100, 0.4).toFixed(2)}%`;
    return svg("rect", { class: name, x: at(from), width, y: -height / 2, height, rx: 2 });
  }

  function axis({ ticks, at, low, high }, unit, format) {
    const anchor = (tick) => (tick === low ? "start" : tick === high ? "end" : "middle");
    const short = new Intl.NumberFormat(format.locale, { notation: "compact", maximumFractionDigits: 1 });
    const told = (tick) => (unit === "%" ? `${format(tick)}%` : short.format(tick));
    return svg(
      "svg",
      { class: "bar", focusable: "false" },
      ticks.map((tick) => svg("text", { x: at(tick), y: 13, "text-anchor": anchor(tick) }, told(tick))),
    );
  }

  /** The figures of a bar as they stand beside it, and as they are said in its place. */
  function figures(bar, unit, words, format) {
    if (bar.value !== undefined) {
      const shown = unit === "%" ? `${format(bar.value)}%` : `${format(bar.value)} ${unit}`;
      return { shown, said: shown };
    }
    const range = words.spread(format(bar.low), format(bar.high));
    const middle = bar.middle === null ? "" : `${words.middle} ${format(bar.middle)}`;
    const half = bar.inner ? words.half(format(bar.inner[0]), format(bar.inner[1])) : "";
    const shown = [make("span", {}, range), middle ? make("span", {}, middle) : null];
    return { shown, said: [`${unit} ${range}`, half, middle].filter(Boolean).join(", ") };
  }

  function key(words) {
    const sample = (name, ...drawn) =>
      make("li", {}, svg("svg", { class: "sample", "aria-hidden": "true" }, drawn), name);
    const box = (name, height) => svg("rect", { class: name, x: 0, width: "100%", y: 7 - height / 2, height, rx: 2 });
    return make(
      "ul",
      { class: "key", "aria-hidden": "true" },
      sample(words.outer, box("outer", 4)),
      sample(words.inner, box("full", 12)),
      sample(words.middle, svg("line", { class: "middle", x1: "50%", x2: "50%", y1: 0, y2: 14 })),
    );
  }

  // ---- the server ------------------------------------------------------------------------------------------------

  /** Why no answer came: a kind that there are words for, what the server said of it, and seconds to wait. */
  class Trouble extends Error {
    constructor(kind, detail = "", wait = 0) {
      super(kind);
      Object.assign(this, { kind, detail, wait });
    }
  }

  class Server {
    constructor(address) {
      this.base = webAddress(address, document.baseURI)
        .replace(/[?#].*$/, "")
        .replace(/\/*$/, "/");
      this.isElsewhere = !this.base.startsWith(`${location.origin}/`);
    }

    /** The reply to a text, and the state after it where this page carries it. Throws Trouble. */
    async ask(text, state, signal) {
      const body = this.isElsewhere ? { text, state } : { text };
      const response = await this.send("POST", "api/reply", signal, JSON.stringify(body));
      if (body.state && OVER.includes(response.status)) return this.ask(text, "", signal);
      if (!response.ok) throw await troubleOf(response);
      const data = await jsonOf(response);
      const reply = readReply(data);
      if (!reply) throw new Trouble(signal.aborted ? "stopped" : "strange");
      reply.isForgotten = response.headers.get("Careerbot-Memory") === "off";
      return { reply, state: this.isElsewhere ? textOf(data.state) : "" };
    }

    /** Lets the server forget the session, if it has it. Throws Trouble. */
    async forget() {
      if (this.isElsewhere) return;
      const response = await this.send("DELETE", "api/sessions/current");
      if (!response.ok && response.status !== 404) throw await troubleOf(response);
    }

    async send(method, path, signal, body) {
      if (this.base === "/") throw new Trouble("server");
      const late = AbortSignal.timeout(PATIENCE);
      const headers = { Accept: "application/json", ...(body ? { "Content-Type": "application/json" } : {}) };
      try {
        return await fetch(this.base + path, {
          method,
          headers,
          body,
          credentials: "same-origin",
          cache: "no-store",
          signal: signal ? AbortSignal.any([signal, late]) : late,
        });
      } catch {
        if (signal?.aborted) throw new Trouble("stopped");
        if (late.aborted) throw new Trouble("slow");
        throw new Trouble(navigator.onLine ? "unreachable" : "offline");
      }
    }
  }

  async function troubleOf(response) {
    const detail = textOf((await jsonOf(response))?.detail).slice(0, 300);
    const wait = seconds(response.headers.get("Retry-After"));
    if (response.status === 429) return new Trouble("busy", "", wait || 5);
    if (response.status === 413) return new Trouble("long", detail);
    if (response.status >= 500) return new Trouble("broken", "", wait);
    return new Trouble("refused", detail);
  }

  /** What the body says, or null where it is no JSON or breaks off. */
  async function jsonOf(response) {
    try {
      return await response.json();
    } catch {
      return null;
    }
  }

  /** Retry-After in seconds, however it is given: "12" or a date. At most an hour is believed. */
  function seconds(header) {
    const told = /^\d+$/.test(header ?? "") ? Number(header) : Math.ceil((Date.parse(header) - Date.now()) / 1000);
    return Math.min(Math.max(told || 0, 0), 3600);
  }

  // ---- the visible conversation, kept for as long as the tab ---------------------------------------------------------

  class Memory {
    constructor(server) {
      this.key = `${NAME} ${server}`;
    }

    /** The state, and the turns as data: {text, reply}, reply null where none came. */
    read() {
      try {
        const kept = JSON.parse(sessionStorage.getItem(this.key));
        const turns = list(kept?.turns).filter((turn) => typeof turn?.text === "string");
        return {
          state: textOf(kept?.state),
          turns: turns.map(({ text, reply }) => ({ text, reply: readReply(reply) })),
        };
      } catch {
        return { state: "", turns: [] }; // no storage here, or something else was written there
      }
    }

    /** Keeps the state and the last turns: fewer where the storage is full, nothing where there is no storage. */
    write(state, turns) {
      for (let kept = turns.slice(-KEPT); ; kept = kept.slice(Math.ceil(kept.length / 2))) {
        try {
          const data = { state, turns: kept.map(({ text, reply }) => ({ text, reply })) };
          if (kept.length) sessionStorage.setItem(this.key, JSON.stringify(data));
          else sessionStorage.removeItem(this.key);
          return;
        } catch {
          if (!kept.length) return;
        }
      }
    }
  }

  // ---- the element -------------------------------------------------------------------------------------------------

  class CareerBot extends HTMLElement {
    static observedAttributes = ["server", "lang", "theme", "heading", "starters"];
    static words = WORDS;

    #turns = []; // {text, reply, trouble?, element?}, as drawn
    #state = ""; // the session, where the page carries it
    #pending = null; // the AbortController of the question that is out
    #blockedUntil = 0; // when a server that had too much takes questions again, in milliseconds
    #drawn = null; // the parts of the shadow tree that change
    #timers = new Set();
    #online = () => this.#askAgainIf("offline");

    constructor() {
      super();
      this.attachShadow({ mode: "open" }).adoptedStyleSheets = [sheet()];
    }

    connectedCallback() {
      window.addEventListener("online", this.#online);
      if (!this.#drawn) this.#draw();
    }

    disconnectedCallback() {
      window.removeEventListener("online", this.#online);
    }

    attributeChangedCallback(name, before, now) {
      if (!this.#drawn || before === now || name === "theme") return;
      if (name === "server") {
        this.#turns = []; // another server has another conversation
        this.#blockedUntil = 0;
      }
      this.#draw();
    }

    /** Asks as if the user had typed it. Settles when the answer, or why there is none, is shown. */
    async ask(text) {
      const asked = String(text).trim();
      if (!asked || this.#pending || !this.#drawn) return;
      const turn = { text: asked, reply: null };
      this.#turns.push(turn);
      this.#drawn.welcome.remove();
      this.#retireOffers();
      turn.element = this.#question(asked);
      this.#drawn.log.append(turn.element);
      await this.#answer(turn);
    }

    /** Deletes the conversation, here and on the server. True when it is gone. */
    async forget() {
      this.#pending?.abort();
      try {
        await this.#server().forget();
      } catch {
        return false;
      }
      this.#turns = [];
      this.#state = "";
      this.#blockedUntil = 0;
      this.#memory().write("", []);
      this.#draw();
      this.#say(this.#words().forgotten);
      return true;
    }

    focus(options) {
      this.#drawn?.box.focus(options);
    }

    // -- a question and its answer

    async #answer(turn) {
      const { log } = this.#drawn;
      this.#pending = new AbortController();
      turn.trouble?.element.remove();
      turn.trouble = null;
      this.#memory().write(this.#state, this.#turns);
      const shown = this.#showWaiting();
      this.#scrollTo(turn.element);
      try {
        const { reply, state } = await this.#server().ask(turn.text, this.#state, this.#pending.signal);
        if (!this.#turns.includes(turn)) return; // deleted meanwhile
        turn.reply = reply;
        this.#state = state;
        log.append(...this.#reply(turn.reply, true));
        this.#notify("reply", { text: turn.text, reply: turn.reply });
      } catch (error) {
        const trouble = error instanceof Trouble ? error : new Trouble("strange");
        if (!(error instanceof Trouble)) console.error(error);
        if (!this.#turns.includes(turn)) return;
        this.#showTrouble(turn, trouble);
        this.#notify("trouble", { text: turn.text, kind: trouble.kind });
      } finally {
        shown.end();
        this.#pending = null;
        this.#memory().write(this.#state, this.#turns);
        this.#scrollTo(turn.element);
      }
    }

    #askAgain(turn) {
      if (this.#pending || this.#turns.at(-1) !== turn) return;
      this.#answer(turn);
    }

    #askAgainIf(kind) {
      const last = this.#turns.at(-1);
      if (last?.trouble?.kind === kind) this.#askAgain(last);
    }

    /** After a moment, dots and a button to stop waiting: most answers come before. */
    #showWaiting() {
      const { log, send } = this.#drawn;
      const words = this.#words();
      const dots = make(
        "div",
        { class: "waiting", "aria-hidden": "true" },
        [0, 1, 2].map(() => make("i")),
      );
      const timer = this.#later(SLOW, () => {
        log.append(dots);
        this.#scrollTo(this.#turns.at(-1)?.element);
        send.replaceChildren(ICONS.stop());
        send.setAttribute("aria-label", words.stop);
        this.#say(words.looking);
      });
      return {
        end: () => {
          clearTimeout(timer);
          dots.remove();
          this.#showSend();
          this.#say("");
        },
      };
    }

    #showSend() {
      const { send } = this.#drawn;
      send.replaceChildren(ICONS.send());
      send.setAttribute("aria-label", this.#words().send);
    }

    /** What went wrong, in words, with a button to ask again: at once, or when the server said. */
    #showTrouble(turn, trouble) {
      const words = this.#words();
      const again = button("offer", words.retry, () => ready() && this.#pick(() => this.#askAgain(turn)));
      const until = Date.now() + trouble.wait * 1000;
      const ready = () => Date.now() >= until;
      if (trouble.kind === "busy") this.#blockedUntil = until;
      const tick = (waited) => {
        const left = Math.ceil((until - Date.now()) / 1000);
        again.textContent = left > 0 ? words.retryIn(left) : words.retry;
        if (left > 0) again.setAttribute("aria-disabled", "true");
        else again.removeAttribute("aria-disabled");
        if (left > 0) this.#later(Math.min(1000, until - Date.now()), () => again.isConnected && tick(true));
        else if (waited) this.#say(words.retryNow);
      };
      tick(false);
      const what = words.troubles[trouble.kind] ?? words.troubles.strange;
      const hopeless = ["refused", "long", "server"].includes(trouble.kind);
      trouble.element = troubleRow([what, trouble.detail].filter(Boolean).join(" "), hopeless ? null : again);
      turn.trouble?.element.remove();
      turn.trouble = trouble;
      this.#drawn.log.append(trouble.element);
      if (hopeless && this.#drawn.box.value === "") this.#fill(turn.text);
    }

    // -- drawing

    #draw() {
      const words = this.#words();
      const root = this.shadowRoot;
      this.#timers.forEach(clearTimeout);
      this.#pending?.abort();
      const heading = this.getAttribute("heading") || words.heading;
      const box = make("textarea", {
        id: "question",
        rows: 1,
        placeholder: words.placeholder,
        autocomplete: "off",
        enterkeyhint: "send",
        dir: "auto",
        "aria-describedby": "hint",
        keydown: (event) => this.#key(event),
        input: () => this.#measure(),
      });
      const send = make("button", { type: "submit", class: "send" });
      const hint = make("p", { id: "hint", class: "hint", role: "status" });
      const form = make(
        "form",
        { submit: (event) => (event.preventDefault(), this.#submit()) },
        make("label", { for: "question", class: "ears" }, words.question),
        make("div", { class: "box" }, box, send),
        hint,
      );
      const status = make("div", { class: "ears", role: "status" });
      const log = make("div", {
        class: "log",
        role: "log",
        "aria-label": words.conversation,
        tabindex: "0",
        part: "log",
      });
      const dialog = this.#dialog(words);
      const forget = make(
        "button",
        { type: "button", class: "forget", title: words.forget, "aria-label": words.forget, click: () => dialog.ask() },
        ICONS.forget(),
      );
      const title = make("div", { class: "name" }, make("h2", {}, heading), make("p", {}, words.about));
      const header = make("header", { part: "header" }, make("span", { class: "badge" }, ICONS.mark()), title, forget);
      const welcome = this.#welcome(words);
      box.value = this.#drawn?.box.value ?? "";
      this.#drawn = { log, box, send, hint, status, welcome };
      if (!this.#turns.length) ({ state: this.#state, turns: this.#turns } = this.#memory().read());
      this.#showSend();
      log.append(...(this.#turns.length ? this.#past() : [welcome]));
      root.replaceChildren(
        make(
          "section",
          { class: "frame", "aria-label": heading, part: "frame" },
          header,
          log,
          status,
          form,
          dialog.element,
        ),
      );
      if (this.#turns.length) log.scrollTop = log.scrollHeight;
    }

    /** The conversation as it was left: only its end offers anything. */
    #past() {
      return this.#turns.flatMap((turn, at) => {
        const last = at === this.#turns.length - 1;
        turn.element = this.#question(turn.text);
        if (turn.reply) return [turn.element, ...this.#reply(turn.reply, last)];
        const { noAnswer, retry } = this.#words();
        const again = last ? button("offer", retry, () => this.#pick(() => this.#askAgain(turn))) : null;
        turn.trouble = { kind: "unasked", element: troubleRow(noAnswer, again) };
        return [turn.element, turn.trouble.element];
      });
    }

    #welcome(words) {
      const own = this.getAttribute("starters");
      const starters =
        own === null
          ? words.starters
          : own
              .split("|")
              .map((starter) => starter.trim())
              .filter(Boolean);
      return make(
        "div",
        { class: "welcome" },
        make("p", { class: "hello" }, words.welcome),
        make("p", { class: "small" }, words.promise),
        starters.length ? this.#offers(starters, words.couldAsk) : null,
      );
    }

    #question(text) {
      const ears = make("span", { class: "ears" }, `${this.#words().youAsked} `);
      return make("div", { class: "question", part: "question" }, make("p", { dir: "auto" }, ears, text));
    }

    #reply(reply, offering) {
      const words = this.#words();
      const parts = new Drawing(reply, words, this.#format()).parts();
      if (reply.isForgotten) parts.push(make("p", { class: "small" }, words.unremembered));
      const body = make("div", { class: "reply", part: "reply" }, make("span", { class: "ears" }, words.answer), parts);
      if (!offering) return [body];
      const { choices, suggestions } = reply;
      if (choices.length) return [body, this.#offers(choices, words.choose, "choices")];
      return suggestions.length ? [body, this.#offers(suggestions, words.couldAsk)] : [body];
    }

    /** Buttons that ask what they say. */
    #offers(texts, label, kind = "ideas") {
      const buttons = texts.map((text) => button("offer", text, () => this.#pick(() => this.ask(text))));
      const items = make("div", { role: "group", "aria-label": label }, buttons);
      return make(
        "div",
        { class: `offers ${kind}` },
        make("p", { class: "small", "aria-hidden": "true" }, label),
        items,
      );
    }

    /** Does what a button offers. The button goes, so focus moves on: to the question box, or on a touch screen, where that would open the keyboard, to the conversation. */
    #pick(act) {
      if (this.#pending || this.#refuseWhileBusy()) return;
      const { box, log } = this.#drawn;
      const touch = matchMedia("(hover: none) and (pointer: coarse)").matches;
      (touch ? log : box).focus({ preventScroll: true });
      act();
    }

    #retireOffers() {
      for (const old of this.#drawn.log.querySelectorAll(".offers, .trouble .offer")) old.remove();
    }

    #dialog(words) {
      const problem = make("p", { class: "problem", role: "alert" });
      const yes = button("danger", words.forgetYes, () => this.#confirmed(element, problem));
      const no = button("offer", words.forgetNo, () => element.close());
      no.autofocus = true;
      const element = make(
        "dialog",
        { "aria-labelledby": "forget-title", "aria-describedby": "forget-about" },
        make("h3", { id: "forget-title" }, words.forgetTitle),
        make("p", { id: "forget-about" }, words.forgetAbout),
        problem,
        make("div", { class: "row" }, no, yes),
      );
      return { element, ask: () => (problem.replaceChildren(), element.showModal()) };
    }

    async #confirmed(dialog, problem) {
      problem.replaceChildren();
      if (await this.forget()) this.focus();
      else if (dialog.open) problem.textContent = this.#words().notForgotten;
    }

    // -- the question box

    #submit() {
      const { box, hint } = this.#drawn;
      if (this.#pending) {
        if (this.#drawn.send.getAttribute("aria-label") === this.#words().stop) this.#pending.abort();
        return;
      }
      const text = box.value.trim();
      if (!text || this.#refuseWhileBusy() || this.#measure() > LONGEST) return;
      box.value = "";
      this.#measure();
      hint.replaceChildren();
      this.ask(text);
    }

    /** Enter asks, unless it ends a word of an input method; the up key in an empty box fetches the last question. */
    #key(event) {
      if (event.isComposing || event.keyCode === 229) return;
      if (event.key === "Enter" && !event.shiftKey) {
        event.preventDefault();
        if (!this.#pending) this.#submit();
      } else if (event.key === "ArrowUp" && this.#drawn.box.value === "" && this.#turns.length) {
        event.preventDefault();
        this.#fill(this.#turns.at(-1).text);
      }
    }

    #fill(text) {
      this.#drawn.box.value = text;
      this.#measure();
    }

    /** Fits the box to its text and says when that is too long; the text's length. */
    #measure() {
      const { box, hint } = this.#drawn;
      if (!CSS.supports("field-sizing: content")) {
        box.style.height = "auto";
        box.style.height = `${box.scrollHeight}px`;
      }
      const { length } = [...box.value.trim()]; // characters, as the server counts them
      hint.textContent = length > LONGEST ? this.#words().tooLong(this.#format()(length), this.#format()(LONGEST)) : "";
      box.setAttribute("aria-invalid", String(length > LONGEST));
      return length;
    }

    /** Says how long the server wants to be left alone; false if it does not. */
    #refuseWhileBusy() {
      const left = Math.ceil((this.#blockedUntil - Date.now()) / 1000);
      if (left <= 0) return false;
      const words = this.#words();
      this.#drawn.hint.textContent = `${words.troubles.busy} ${words.retryIn(left)}.`;
      this.#later(left * 1000, () => this.#measure());
      return true;
    }

    // -- small things

    #language() {
      return this.lang || document.documentElement.lang || "en";
    }

    #words() {
      const language = this.#language().toLowerCase();
      return { ...WORDS.en, ...WORDS[language.split("-")[0]], ...WORDS[language] };
    }

    #format() {
      let numbers;
      try {
        numbers = new Intl.NumberFormat(this.#language());
      } catch {
        numbers = new Intl.NumberFormat("en"); // lang is no language
      }
      return Object.assign((number) => numbers.format(number), { locale: numbers.resolvedOptions().locale });
    }

    #server() {
      return new Server(this.getAttribute("server") ?? HOME);
    }

    #memory() {
      return new Memory(this.#server().base);
    }

    #say(text) {
      this.#drawn.status.textContent = text;
    }

    #later(milliseconds, act) {
      const timer = setTimeout(() => (this.#timers.delete(timer), act()), milliseconds);
      this.#timers.add(timer);
      return timer;
    }

    /** Brings the question to the top, so that a long answer is read from its beginning. */
    #scrollTo(element) {
      if (!element) return;
      const { log } = this.#drawn;
      const behavior = matchMedia("(prefers-reduced-motion: no-preference)").matches ? "smooth" : "auto";
      log.scrollTo({ top: element.offsetTop - 12, behavior });
    }

    #notify(what, detail) {
      this.dispatchEvent(new CustomEvent(`${NAME}-${what}`, { detail, bubbles: true, composed: true }));
    }
  }

  // ---- looks: one constructed sheet, which no policy against inline styles forbids -----------------------------------

  let shared = null;

  function sheet() {
    if (!shared) (shared = new CSSStyleSheet()).replaceSync(STYLE);
    return shared;
  }

  const STYLE = `
:host {
  --accent: var(--career-bot-accent, light-dark(#1d5bbf, #8fb8ff));
  --on-accent: var(--career-bot-on-accent, light-dark(#ffffff, #0a1a33));
  --ground: light-dark(#ffffff, #12161d);
  --raised: light-dark(#f4f6fa, #1a202a);
  --asked: light-dark(#e4edfd, #21334f);
  --text: light-dark(#1a2230, #e8ecf3);
  --quiet: light-dark(#556072, #a5b0c2);
  --edge: light-dark(#d9dfe8, #303a4a);
  --edge-strong: light-dark(#7c8798, #76839a);
  --bar: light-dark(#3a78d9, #6c9df0);
  --bar-thin: light-dark(#6595de, #5079bb);
  --bar-mark: light-dark(#0e2c60, #f2f6ff);
  --danger: light-dark(#b3261e, #ffb4ab);
  --on-danger: light-dark(#ffffff, #4a0b06);
  --warn-ground: light-dark(#fff5e5, #33270f);
  --warn: light-dark(#8a5300, #ffc670);
  --round: var(--career-bot-radius, 16px);
  display: block;
  block-size: min(42rem, 92dvh);
  min-block-size: 15rem;
  color: var(--text);
  font: 400 1rem/1.55 var(--career-bot-font, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif);
  text-align: start;
  text-indent: 0;
  text-transform: none;
  white-space: normal;
}
:host([hidden]) { display: none; }
:host([theme="light"]) { color-scheme: light; }
:host([theme="dark"]) { color-scheme: dark; }
:host([theme="auto"]) { color-scheme: light dark; }
*, *::before, *::after { box-sizing: border-box; }
h2, h3, p, ul, ol, figure { margin: 0; padding: 0; }
ul, ol { list-style: none; }
button, textarea { font: inherit; color: inherit; letter-spacing: inherit; }
button { cursor: pointer; touch-action: manipulation; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
.ears { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; user-select: none; }
.icon { inline-size: 1.35em; block-size: 1.35em; flex: none; fill: none; stroke: currentColor; stroke-width: 1.9; stroke-linecap: round; stroke-linejoin: round; }
.small { font-size: .8125rem; color: var(--quiet); }

.frame { container: frame / inline-size; position: relative; display: flex; flex-direction: column; block-size: 100%; overflow: hidden; background: var(--ground); border: 1px solid var(--edge); border-radius: var(--round); }
header { display: flex; align-items: center; gap: .75rem; padding: .75rem .75rem .75rem 1rem; border-block-end: 1px solid var(--edge); }
.badge { display: grid; place-items: center; flex: none; inline-size: 2.25rem; block-size: 2.25rem; border-radius: 30%; background: var(--accent); color: var(--on-accent); }
.name { flex: 1; min-inline-size: 0; }
h2 { font-size: 1rem; font-weight: 650; line-height: 1.3; overflow-wrap: anywhere; }
.name p { font-size: .8125rem; line-height: 1.3; color: var(--quiet); }
.forget { display: grid; place-items: center; flex: none; inline-size: 2.75rem; block-size: 2.75rem; padding: 0; border: 0; border-radius: 50%; background: none; color: var(--quiet); }
.forget:hover { background: var(--raised); color: var(--text); }

.log { position: relative; flex: 1; min-block-size: 0; overflow-y: auto; overscroll-behavior: contain; scrollbar-gutter: stable both-edges; scrollbar-width: thin; scrollbar-color: var(--edge-strong) transparent; padding: 1rem; display: flex; flex-direction: column; gap: 1rem; }
.log:focus-visible { outline-offset: -3px; }
.log > * { inline-size: 100%; max-inline-size: 46rem; margin-inline: auto; flex: none; }
.question { display: flex; justify-content: flex-end; }
.question p { max-inline-size: 85%; padding: .55rem .9rem; background: var(--asked); border-radius: 1.1rem 1.1rem .3rem 1.1rem; white-space: pre-wrap; overflow-wrap: anywhere; }
.reply { display: flex; flex-direction: column; gap: .85rem; overflow-wrap: anywhere; }
.title { font-weight: 600; margin-block-end: .25rem; }
.bullets li { position: relative; padding-inline-start: 1.25rem; margin-block-start: .3rem; }
.bullets li::before { content: ""; position: absolute; inset-inline-start: .3rem; inset-block-start: .62em; inline-size: .35rem; block-size: .35rem; border-radius: 50%; background: var(--accent); }
.mark { min-inline-size: 1.5rem; block-size: 1.5rem; margin-inline-start: .25rem; padding: 0 .3rem; border: 0; border-radius: .45rem; background: var(--raised); color: var(--accent); font-size: .75rem; font-weight: 650; line-height: 1.5rem; vertical-align: .08em; }
.unbroken { white-space: nowrap; }
.mark:hover { background: var(--accent); color: var(--on-accent); }

.welcome { display: flex; flex-direction: column; gap: .5rem; margin-block: auto; padding-block: 1rem; }
.hello { font-size: 1.25rem; font-weight: 600; line-height: 1.35; text-wrap: balance; }
.welcome .small { font-size: .9375rem; }
.welcome .offers { margin-block-start: .75rem; }

.offers div { display: flex; flex-wrap: wrap; gap: .5rem; margin-block-start: .4rem; }
.offer { min-block-size: 2.5rem; padding: .4rem .95rem; border: 1px solid var(--edge-strong); border-radius: 1.3rem; background: var(--ground); color: var(--accent); font-size: .9375rem; line-height: 1.35; text-align: start; overflow-wrap: anywhere; }
.offer:hover { background: var(--raised); border-color: var(--accent); }
.choices .offer { background: var(--accent); border-color: var(--accent); color: var(--on-accent); font-weight: 600; }
.choices .offer:hover { background: var(--ground); color: var(--accent); }
.offer[aria-disabled="true"] { color: var(--quiet); cursor: default; }

table { border-collapse: separate; border-spacing: 0; inline-size: 100%; border: 1px solid var(--edge); border-radius: .75rem; font-size: .9375rem; line-height: 1.5; overflow: hidden; }
th, td { padding: .6rem .75rem; text-align: start; vertical-align: top; border-block-end: 1px solid var(--edge); }
tbody tr:last-child > * { border-block-end: 0; }
thead th { background: var(--raised); font-weight: 650; }
tbody th { font-weight: 600; color: var(--quiet); inline-size: 20%; }
.of { display: none; }

.chart { padding: .9rem 1rem; border: 1px solid var(--edge); border-radius: .75rem; background: var(--ground); }
figcaption { font-weight: 600; font-size: .9375rem; margin-block-end: .5rem; }
.chart li { display: grid; grid-template-columns: 26% minmax(0, 1fr) 9.5rem; align-items: center; column-gap: .9rem; font-size: .875rem; line-height: 1.3; }
.figures { display: flex; flex-direction: column; font-variant-numeric: tabular-nums; }
.figures span + span { color: var(--quiet); font-size: .8125rem; }
.bar { display: block; inline-size: 100%; block-size: 28px; overflow: visible; }
.chart li:not(.axis) .bar { block-size: 28px; min-block-size: 100%; }
.axis .bar { grid-column: 2; block-size: 18px; }
.bar text { font-size: 12px; fill: var(--quiet); }
.grid { stroke: var(--edge); stroke-width: 1; }
.zero { stroke: var(--edge-strong); stroke-width: 1; }
.full { fill: var(--bar); }
.outer { fill: var(--bar-thin); }
.middle { stroke: var(--bar-mark); stroke-width: 3; stroke-linecap: round; }
.chart .key { display: flex; flex-wrap: wrap; gap: .2rem 1.1rem; margin-block-start: .5rem; }
.chart .key li { display: inline-flex; gap: .45rem; font-size: .8125rem; color: var(--quiet); }
.sample { inline-size: 1.6rem; block-size: 14px; flex: none; }

.sources { padding-block-start: .6rem; border-block-start: 1px solid var(--edge); }
.sources .small { font-weight: 600; }
.sources li { display: flex; gap: .5rem; margin-block-start: .3rem; padding: .1rem; font-size: .875rem; line-height: 1.45; border-radius: .4rem; }
.sources li:focus { outline: 2px solid var(--accent); outline-offset: 1px; background: var(--raised); }
.number { flex: none; min-inline-size: 1.4rem; block-size: 1.4rem; text-align: center; font-size: .75rem; font-weight: 650; line-height: 1.4rem; color: var(--accent); background: var(--raised); border-radius: .45rem; }
.sources a { color: var(--accent); text-underline-offset: .15em; text-decoration-thickness: 1px; }
.who { color: var(--quiet); }

.trouble { display: flex; gap: .7rem; padding: .75rem .9rem; border-radius: .75rem; background: var(--warn-ground); overflow-wrap: anywhere; }
.trouble .icon { color: var(--warn); margin-block-start: .1rem; }
.trouble .offer { margin-block-start: .5rem; }
.waiting { display: flex; gap: .35rem; padding-block: .5rem; }
.waiting i { inline-size: .5rem; block-size: .5rem; border-radius: 50%; background: var(--edge-strong); }

form { padding: .6rem .75rem .75rem; }
.box { display: flex; align-items: flex-end; gap: .4rem; max-inline-size: 46rem; margin-inline: auto; padding: .3rem; border: 1px solid var(--edge-strong); border-radius: 1.6rem; background: var(--ground); }
.box:focus-within { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
textarea { flex: 1; min-inline-size: 0; field-sizing: content; min-block-size: 2.5rem; max-block-size: 9rem; padding: .45rem .35rem .45rem .75rem; border: 0; background: none; resize: none; line-height: 1.55; }
textarea:focus-visible { outline: none; }
textarea::placeholder { color: var(--quiet); opacity: 1; }
.send { display: grid; place-items: center; flex: none; inline-size: 2.5rem; block-size: 2.5rem; padding: 0; border: 0; border-radius: 50%; background: var(--accent); color: var(--on-accent); }
.send:hover { filter: brightness(1.1); }
.hint { max-inline-size: 46rem; margin-inline: auto; padding-inline: .9rem; font-size: .8125rem; color: var(--danger); }
.hint:not(:empty) { padding-block-start: .35rem; }

dialog { inline-size: min(23rem, calc(100vw - 2rem)); padding: 1.25rem; border: 1px solid var(--edge); border-radius: 1rem; background: var(--ground); color: var(--text); }
dialog::backdrop { background: rgb(8 12 20 / .5); }
h3 { font-size: 1.0625rem; line-height: 1.35; margin-block-end: .35rem; }
.problem { color: var(--danger); }
.problem:not(:empty) { margin-block-start: .5rem; }
.row { display: flex; flex-wrap: wrap; justify-content: flex-end; gap: .5rem; margin-block-start: 1.1rem; }
.danger { min-block-size: 2.5rem; padding: .4rem 1.1rem; border: 1px solid var(--danger); border-radius: 1.3rem; background: var(--danger); color: var(--on-danger); font-size: .9375rem; font-weight: 600; }

@container frame (inline-size < 34rem) {
  .question p { max-inline-size: 92%; }
  table, thead, tbody, tr, th, td { display: block; }
  thead { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody th { inline-size: auto; background: var(--raised); color: var(--text); padding-block: .45rem; }
  tbody tr > * { border-block-end: 0; }
  tbody tr + tr > th { border-block-start: 1px solid var(--edge); }
  tbody td + td { border-block-start: 1px dashed var(--edge); }
  .of { display: block; font-size: .8125rem; font-weight: 650; color: var(--quiet); }
  .chart { padding-inline: .8rem; }
  .chart li { grid-template-columns: minmax(0, 1fr) auto; column-gap: .75rem; margin-block-start: .35rem; }
  .chart li .bar { grid-column: 1 / -1; grid-row: 2; }
  .figures { text-align: end; }
}
@media (max-height: 26rem) {
  header { padding-block: .25rem; }
  .badge, .name p { display: none; }
  form { padding-block: .35rem; }
  .log { padding-block: .6rem; }
  textarea { max-block-size: 4.5rem; }
}
@media (prefers-reduced-motion: no-preference) {
  .question, .reply, .offers, .trouble { animation: appear .18s ease-out; }
  .waiting i { animation: wait 1.2s infinite ease-in-out; }
  .waiting i:nth-child(2) { animation-delay: .15s; }
  .waiting i:nth-child(3) { animation-delay: .3s; }
  button { transition: background-color .12s, color .12s, border-color .12s; }
}
@keyframes appear { from { opacity: 0; transform: translateY(4px); } }
@keyframes wait { 0%, 60%, 100% { opacity: .35; } 30% { opacity: 1; } }
@media (forced-colors: active) {
  .full, .outer { fill: CanvasText; }
  .middle { stroke: Highlight; }
  .question p, .trouble, .mark { border: 1px solid CanvasText; }
  .send, .choices .offer, .danger { border: 1px solid ButtonText; }
}
@media print {
  :host { block-size: auto; }
  .log { overflow: visible; }
  form, .forget, .offers { display: none; }
}
`;

  customElements.define(NAME, CareerBot);
})();
