// The pages for everyone.

import { open } from "../../pages.ts";

open("the public pages", undefined, [
  "/",
  "/preview/answers",
  "/preview/discard",
  "/notices",
  "/policies",
]);
