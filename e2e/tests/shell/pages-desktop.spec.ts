// The pages of those who sit at a desk.

import { openAll } from "../../pages.ts";

openAll({
  head: [
    "/desk/",
    "/desk/awards",
    "/desk/clerks",
    "/desk/clerks/new",
    "/desk/quota",
    "/desk/account/second-factor",
  ],
  town: [
    "/desk/",
    "/desk/quotas",
    "/desk/fairness",
    "/desk/objections",
    "/desk/corrections",
    "/desk/residents",
  ],
  department: ["/desk/", "/desk/corrections", "/desk/corrections?filter=ended"],
  school: ["/desk/", "/desk/verify", "/desk/records"],
  office: [
    "/desk/",
    "/desk/quotas",
    "/desk/awards",
    "/desk/fairness",
    "/desk/residents",
    "/desk/orgs",
    "/desk/areas",
    "/desk/hires",
    "/desk/hires/import",
    "/desk/corrections?filter=overdue",
    "/desk/objections?filter=overdue",
    "/desk/erasures",
  ],
  admin: [
    "/desk/",
    "/desk/accounts",
    "/desk/accounts/new",
    "/desk/orgs",
    "/desk/orgs/new",
    "/desk/orgs/import",
    "/desk/areas",
  ],
  policy: ["/desk/", "/desk/covers"],
  security: ["/desk/", "/desk/security", "/desk/security/locks", "/desk/security/unusual"],
  auditor: [
    "/desk/",
    "/desk/audit",
    "/desk/audit/looks",
    "/desk/audit/sample",
    "/desk/fairness",
  ],
});
