package io.offhook.provisioning.story;

import java.util.List;

/** Every operation that an operator of a site may use, and what it tells one who asks it about a phone of another site. */
public final class SiteEndpoints {

    private SiteEndpoints() {}

    /** What an operator of another site gets. */
    public enum Answer {
        /** The same as for a phone that never was. */
        UNKNOWN_PHONE,
        NOT_YOUR_SITE,
        /** The same as for a job that never was. */
        UNKNOWN_JOB,
        /** An answer without the phone, and without the job. */
        NOT_SHOWN,
        /** What is the same for all. */
        OF_ALL
    }

    /**
     * An operation.
     *
     * @param path of the resource, with {@code {id}} for the phone or the job
     * @param query or a name in place of the last part of the path
     * @param body with {@code {pool}} for the device pool of the phone
     */
    public record Endpoint(String method, String path, String query, String mediaType, String body, Answer answer) {

        public String operation() {
            return method + " " + path;
        }

        @Override
        public String toString() {
            return operation();
        }
    }

    private static final String JSON = "application/json";
    private static final String PHONE = "/api/v1/phones/{id}";
    private static final String JOB = "/api/v1/phone-jobs/{id}";

    public static final List<Endpoint> ALL = List.of(
            get("/api/v1/phones", "", Answer.NOT_SHOWN),
            get(PHONE, "", Answer.UNKNOWN_PHONE),
            get(PHONE + "/history", "", Answer.UNKNOWN_PHONE),
            send("POST", "/api/v1/phones", "{\"model\": \"8845\", \"devicePool\": \"{pool}\"}", Answer.NOT_YOUR_SITE),
            send("PATCH", PHONE, "{\"description\": \"Mine\"}", Answer.UNKNOWN_PHONE),
            send("POST", PHONE + "/replace", "{}", Answer.UNKNOWN_PHONE),
            send("POST", PHONE + "/blank-mac", "", Answer.UNKNOWN_PHONE),
            send("POST", PHONE + "/activation-code", "", Answer.UNKNOWN_PHONE),
            send("DELETE", PHONE + "/activation-code", "", Answer.UNKNOWN_PHONE),
            send("POST", PHONE + "/reveal-password", "", Answer.UNKNOWN_PHONE),
            send("DELETE", PHONE, "", Answer.UNKNOWN_PHONE),
            get("/api/v1/phones/export", "", Answer.NOT_SHOWN),
            get("/api/v1/phones/export.xlsx", "", Answer.NOT_SHOWN),
            get("/api/v1/phones/import-template.csv", "", Answer.OF_ALL),
            get("/api/v1/phones/import-template.xlsx", "", Answer.OF_ALL),
            get("/api/v1/device-report", "", Answer.NOT_SHOWN),
            get("/api/v1/device-report/csv", "", Answer.NOT_SHOWN),
            get("/api/v1/directory-numbers", "", Answer.NOT_SHOWN),
            get("/api/v1/directory-numbers/free", "?first=10&last=20", Answer.OF_ALL),
            get("/api/v1/phone-jobs", "", Answer.NOT_SHOWN),
            get(JOB, "", Answer.UNKNOWN_JOB),
            new Endpoint(
                    "POST",
                    "/api/v1/phone-jobs",
                    "?hold=true&model=8845",
                    "text/csv",
                    "MAC ADDRESS,DESCRIPTION\n,Desk\n",
                    Answer.OF_ALL),
            send("POST", JOB + "/start", "", Answer.UNKNOWN_JOB),
            send("POST", JOB + "/cancel", "", Answer.UNKNOWN_JOB),
            get(JOB + "/failed-rows", "", Answer.UNKNOWN_JOB),
            get("/api/v1/models", "", Answer.OF_ALL),
            get("/api/v1/device-pools", "", Answer.OF_ALL),
            get("/api/v1/device-pools/{name}", "Default", Answer.OF_ALL),
            get("/api/v1/security-profiles", "", Answer.OF_ALL),
            get("/api/v1/security-profiles/{name}", "Default", Answer.OF_ALL),
            get("/api/v1/sip-profiles", "", Answer.OF_ALL),
            get("/api/v1/sip-profiles/{name}", "Default", Answer.OF_ALL),
            get("/api/v1/phone-button-templates", "", Answer.OF_ALL),
            get("/api/v1/phone-button-templates/{name}", "Default", Answer.OF_ALL),
            get("/api/v1/line-templates", "", Answer.OF_ALL),
            get("/api/v1/line-templates/{name}", "None", Answer.OF_ALL),
            get("/api/v1/phone-templates", "", Answer.OF_ALL),
            get("/api/v1/phone-templates/{name}", "None", Answer.OF_ALL),
            get("/api/v1/auto-registrations", "", Answer.OF_ALL),
            get("/api/v1/auto-registrations/{name}", "None", Answer.OF_ALL));

    private static Endpoint get(String path, String query, Answer answer) {
        return new Endpoint("GET", path, query, "", "", answer);
    }

    private static Endpoint send(String method, String path, String body, Answer answer) {
        return new Endpoint(method, path, "", body.isEmpty() ? "" : JSON, body, answer);
    }
}
