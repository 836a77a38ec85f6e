"""The line drawings beside words: 24 by 24, one stroke. They repeat a word and are hidden from screen readers."""

PATHS = {
    "start": "M4 11.5 12 5l8 6.5V19a1 1 0 0 1-1 1h-4.5v-5.5h-5V20H5a1 1 0 0 1-1-1z",
    "contacts": "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1zM8 9h8M8 12h5",
    "search": "M10.5 4.5a6 6 0 1 1 0 12 6 6 0 0 1 0-12zM15 15l5 5",
    "categories": "M4 5h7v6H4zM13 5h7v6h-7zM4 13h7v6H4zM13 13h7v6h-7z",
    "topics": "M4 20h16M6.5 17v-5M12 17V6M17.5 17v-8",
    "charter": "M7 4h10a1 1 0 0 1 1 1v14a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1zM9 8h6M9 11h6M9 14h3M14 20v-4",
    "ledger": "M5 6h14M5 10h14M5 14h14M5 18h14M9 4v16",
    "listen": "M5 14v-2a7 7 0 0 1 14 0v2M5 14h3v6H6a1 1 0 0 1-1-1zM19 14h-3v6h2a1 1 0 0 0 1-1z",
    "coaching": "M8 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6zM16 13a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5z"
    "M3 20c0-4 2-6 5-6s5 2 5 6M14.5 15.5c3.5-.5 6 1 6 4.5",
    "set_aside": "M4 13h4l1.5 3h5L16 13h4M4 13l3-8h10l3 8v6H4z",
    "people": "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c0-4.5 3-6.5 7-6.5s7 2 7 6.5",
    "account": "M12 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM5 20c0-4.5 3-6.5 7-6.5s7 2 7 6.5",
    "play": "M8 5.5v13l10-6.5z",
    "pause": "M8.5 5.5v13M15.5 5.5v13",
    "back": "M11 6 5 12l6 6M5 12h14",
    "voice": "M6 4h3l1.5 4.5L8.5 10a10 10 0 0 0 5.5 5.5l1.5-2L20 15v3a2 2 0 0 1-2 2C10.5 20 4 13.5 4 6a2 2 0 0 1 2-2z",
    "email": "M4 6h16v12H4zM4 7l8 6 8-6",
    "chat": "M5 5h14a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1h-8l-5 4v-4H5a1 1 0 0 1-1-1V6a1 1 0 0 1 1-1z",
    "messaging": "M8 3h8a1 1 0 0 1 1 1v16a1 1 0 0 1-1 1H8a1 1 0 0 1-1-1V4a1 1 0 0 1 1-1zM11 18h2",
    "inbound": "M18 6 7 17M7 9v8h8",
    "outbound": "M6 18 17 7M9 7h8v8",
    "lock": "M7 11V8a5 5 0 0 1 10 0v3M6 11h12v9H6z",
    "menu": "M4 7h16M4 12h16M4 17h16",
}
