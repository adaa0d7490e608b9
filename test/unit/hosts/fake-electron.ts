/** What of Electron the desktop host touches, for tests: it records, and tests play the system's part with `emit`. */
import { EventEmitter } from "node:events";
import { vi } from "vitest";

/** A port whose messages arrive at once at its partner. */
export class FakePort extends EventEmitter {
  partner: FakePort | null = null;
  closed = false;
  start(): void {}
  postMessage(data: unknown): void {
    if (!this.closed) this.partner?.emit("message", { data });
  }
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.partner?.close();
    this.emit("close");
  }
  /** The browser's way to listen. */
  addEventListener(type: string, listener: (event: { data: unknown }) => void): void {
    this.on(type, listener);
  }
}

export class MessageChannelMain {
  port1 = new FakePort();
  port2 = new FakePort();
  constructor() {
    this.port1.partner = this.port2;
    this.port2.partner = this.port1;
  }
}

export class FakeProcess extends EventEmitter {
  told: { message: { kind: string }; ports: FakePort[] }[] = [];
  postMessage(message: { kind: string }, ports: FakePort[] = []): void {
    this.told.push({ message, ports });
  }
  kill = vi.fn(() => this.emit("exit", 9));
  get kinds(): string[] {
    return this.told.map(({ message }) => message.kind);
  }
}

export class FakePage extends EventEmitter {
  sent: string[] = [];
  ports: FakePort[] = [];
  send(channel: string): void {
    this.sent.push(channel);
  }
  postMessage(channel: string, _message: unknown, ports: FakePort[]): void {
    this.sent.push(channel);
    this.ports.push(...ports);
  }
  setWindowOpenHandler = vi.fn();
  getURL = (): string => "app://winnow/index.html#/jobs";
}

export const processes: FakeProcess[] = [];
export const utilityProcess = {
  fork: vi.fn((_path: string) => {
    const child = new FakeProcess();
    processes.push(child);
    return child;
  }),
};

interface WindowOptions extends Partial<Rectangle> {
  webPreferences: Record<string, unknown>;
}

interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Two displays beside each other, as tests change them. */
export const displays: { id: number; workArea: Rectangle }[] = [];
export const screen = {
  getAllDisplays: () => displays,
  getDisplayMatching: ({ x }: Rectangle) => displays.find(({ workArea }) => x >= workArea.x && x < workArea.x + workArea.width) ?? displays[0] ?? { id: 0 },
};

export const windows: BrowserWindow[] = [];
export class BrowserWindow extends EventEmitter {
  webContents = new FakePage();
  readonly options: WindowOptions;
  bounds = { x: 10, y: 20, width: 1280, height: 840 };
  constructor(options: WindowOptions) {
    super();
    this.options = options;
    windows.push(this);
  }
  isMinimized = vi.fn(() => true);
  isMaximized = vi.fn(() => false);
  maximize = vi.fn();
  getNormalBounds = (): Rectangle => this.bounds;
  restore = vi.fn();
  show = vi.fn();
  focus = vi.fn();
  loadURL = vi.fn(async (_address: string) => undefined);
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  requestSingleInstanceLock = vi.fn(() => true);
  enableSandbox = vi.fn();
  whenReady = async (): Promise<void> => undefined;
  /** Where tests put Chromium’s own files; elsewhere nothing is written. */
  userData = "/paths/userData";
  getPath = (name: string): string => (name === "userData" ? this.userData : `/paths/${name}`);
  setPath = vi.fn();
  getAppPath = (): string => "/app";
  getLocale = vi.fn(() => "en-US");
  quit = vi.fn();
  exit = vi.fn();
}
export const app = new FakeApp();
export const ipcMain = new EventEmitter();
export const ipcRenderer = Object.assign(new EventEmitter(), { send: vi.fn() });
export const contextBridge = { exposeInMainWorld: vi.fn() };
export const webUtils = { getPathForFile: (file: { name: string }) => `/dropped/${file.name}` };
export const nativeTheme = { shouldUseDarkColors: false };
export const protocol = { registerSchemesAsPrivileged: vi.fn(), handle: vi.fn() };
export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() };
export const session = {
  defaultSession: {
    setPermissionRequestHandler: vi.fn(),
    setPermissionCheckHandler: vi.fn(),
    setDevicePermissionHandler: vi.fn(),
    webRequest: { onBeforeRequest: vi.fn() },
  },
};
