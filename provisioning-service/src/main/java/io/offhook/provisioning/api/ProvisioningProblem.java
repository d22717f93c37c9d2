package io.offhook.provisioning.api;

import io.offhook.rest.problem.ProblemType;

/** The problems of this service. {@code docs/problems.md} explains them. */
public enum ProvisioningProblem implements ProblemType {
    UNUSABLE_FILE("unusable-file", 400, "Unusable file"),
    NOT_YOUR_SITE("not-your-site", 403, "Not your site"),
    UNKNOWN_PHONE("unknown-phone", 404, "No such phone"),
    UNKNOWN_MODEL("unknown-model", 404, "No such model"),
    UNKNOWN_JOB("unknown-job", 404, "No such job"),
    UNKNOWN_USER("unknown-user", 404, "No such user"),
    NOT_ERASED("not-erased", 404, "Not erased"),
    UNKNOWN_DOCUMENT("unknown-document", 404, "No such document"),
    BEING_ERASED("being-erased", 409, "Being erased"),
    ALREADY_PROVISIONED("already-provisioned", 409, "Exists already"),
    CREATED_PHONE_REMOVED("created-phone-removed", 409, "Removed since"),
    MAC_IN_USE("mac-in-use", 409, "MAC in use"),
    MAC_NOT_KNOWN("mac-not-known", 409, "No MAC to blank"),
    MAC_OR_CODE_NEEDED("mac-or-code-needed", 409, "MAC or code needed"),
    NO_PASSWORD("no-password", 409, "No password"),
    JOB_ENDED("job-ended", 409, "Job ended"),
    TOO_MANY_JOBS("too-many-jobs", 409, "Too many jobs"),
    IN_USE("in-use", 409, "In use"),
    BUILT_IN("built-in", 409, "Built in"),
    NO_CODE_REQUIRED("no-code-required", 409, "No code to release"),
    MODEL_WITHOUT_ACTIVATION_CODES("model-without-activation-codes", 422, "Model without activation codes"),
    TOO_MANY_LINES("too-many-lines", 422, "Too many lines"),
    UNKNOWN_OWNER("unknown-owner", 422, "Unknown owner"),
    TOO_MANY_UNKNOWN_MACS("too-many-unknown-macs", 429, "Too many unknown MACs");

    private final Definition definition;

    ProvisioningProblem(String slug, int status, String title) {
        this.definition = new Definition(slug, status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }
}
