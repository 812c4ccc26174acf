// A page for reading.
import { localTimes } from "./times.js";

localTimes(document);
