// The pages of those who walk or come with a phone.

import { openAll } from "../../pages.ts";

openAll({
  resident: [
    "/desk/",
    "/desk/household",
    "/desk/consents",
    "/desk/data",
    "/desk/erasure",
    "/desk/privacy",
    "/desk/corrections",
    "/desk/objections",
    "/desk/corrections/new/volunteering",
    "/desk/statement",
    "/desk/permit",
    "/desk/helpers",
    "/desk/account",
    "/desk/account/password",
  ],
  clerk: [
    "/desk/",
    "/desk/people",
    "/desk/awards",
    "/desk/quota",
    "/desk/rules",
    "/desk/staff",
    "/desk/staff/import",
  ],
  village: ["/desk/", "/desk/residents", "/desk/households", "/desk/people"],
  grid: ["/desk/", "/desk/account"],
});
