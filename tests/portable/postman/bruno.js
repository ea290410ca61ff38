// Imports the collection as Bruno does, and prints what came of it: one line for each request.
import { readFileSync } from "node:fs";
import { postmanToBruno } from "@usebruno/converters";

const { collection, issues } = await postmanToBruno(JSON.parse(readFileSync(process.argv[2], "utf8")));
if (issues.length) throw new Error(JSON.stringify(issues));
for (const folder of collection.items) {
  for (const { request } of folder.items) console.log(request.method, request.url);
}
