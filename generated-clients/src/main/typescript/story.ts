/// <reference path="./node.d.ts" />
import { readFileSync } from 'node:fs';
import { CodesApi, Configuration as ActivationAt, Status } from './activation';
import { phoneFetch } from './phone-fetch';
import { Configuration as ProvisioningAt, PhonesApi } from './provisioning';
import { Configuration as RedemptionAt, ProblemFromJSON, RedemptionApi, ResponseError } from './redemption';

/** The record Installation of Java; files are URLs. */
interface Installation {
  readonly provisioning: string;
  readonly activation: string;
  readonly redemption: string;
  readonly account: string;
  readonly password: string;
  readonly server: string;
  readonly deviceCertificate: string;
  readonly deviceKey: string;
}

/** The record StoryResult of Java. */
interface StoryResult {
  readonly refusal: string;
  readonly deviceName: string;
  readonly configuration: string;
  readonly status: string;
}

const TIMEOUT_MS = 90_000;

/** An administrator adds a phone and reads its code, the phone mistypes it, then redeems it: all with generated clients. */
export async function story(at: Installation): Promise<StoryResult> {
  const account = { username: at.account, password: at.password };
  const phones = new PhonesApi(new ProvisioningAt({ basePath: at.provisioning, ...account }));
  const codes = new CodesApi(new ActivationAt({ basePath: at.activation, ...account }));
  const pem = (file: string) => readFileSync(new URL(file), 'utf8');
  const fetchApi = phoneFetch({ ca: pem(at.server), cert: pem(at.deviceCertificate), key: pem(at.deviceKey) });
  const redemptions = new RedemptionApi(new RedemptionAt({ basePath: at.redemption, fetchApi }));

  const phone = await phones.phonesProvision({
    newPhone: { model: '8845', description: 'Added from TypeScript', requiresActivationCode: true },
    idempotencyKey: crypto.randomUUID(),
  });
  const codeId = await liveCode(codes, given(phone.id));
  const code = given((await codes.codesReveal({ codeId })).code);
  const refusal = await refusalOf(redemptions, mistyped(code));
  const accepted = await redemptions.redeem({ redemption: { code } });
  const status = given((await codes.codesOne({ codeId })).status);
  return { refusal, deviceName: accepted.deviceName, configuration: accepted._configuration.url, status };
}

async function liveCode(codes: CodesApi, phoneId: string): Promise<string> {
  const end = Date.now() + TIMEOUT_MS;
  while (Date.now() < end) {
    const page = await codes.codesList({ phoneId, status: Status.Live });
    const found = page.items?.[0];
    if (found) {
      return given(found.codeId);
    }
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  throw new Error(`no live code within ${TIMEOUT_MS} ms`);
}

async function refusalOf(redemptions: RedemptionApi, code: string): Promise<string> {
  try {
    await redemptions.redeem({ redemption: { code } });
    return 'none';
  } catch (error) {
    if (error instanceof ResponseError) {
      const problem = ProblemFromJSON(await error.response.json());
      return `${problem.status} ${problem.type} ${problem.reason}`;
    }
    throw error;
  }
}

/** The documents of REST promise no field of an answer. */
function given<T>(field: T | undefined): T {
  if (field === undefined) {
    throw new Error('a field is missing');
  }
  return field;
}

/** The check digit is wrong. */
function mistyped(code: string): string {
  return code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
}
