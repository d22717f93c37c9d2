package io.offhook.selfcare.api;

import io.offhook.rest.problem.ProblemType;
import io.offhook.selfcare.phone.Stage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Duration;

/** The problems of this service; see {@code docs/problems.md}. */
public enum SelfCareProblem implements ProblemType {
    UNKNOWN_PHONE("unknown-phone", 404, "No such phone"),
    NO_LIVE_CODE("no-live-code", 409, "No live code"),
    NO_OWNER("no-owner", 409, "No owner"),
    UNKNOWN_USER("unknown-user", 404, "No such user"),
    CONFIGURED_ACCOUNT("configured-account", 409, "Configured account"),
    PROVIDER_SIGNS_IN("provider-signs-in", 409, "The provider signs people in"),
    MAIL_TOO_OFTEN("mail-too-often", 429, "Mailed a moment ago"),
    ACTIVATION_UNAVAILABLE("activation-unavailable", 503, "Activation service unavailable");

    private final Definition definition;

    SelfCareProblem(String slug, int status, String title) {
        this.definition = new Definition(slug, status, title);
    }

    @Override
    public Definition definition() {
        return definition;
    }

    static HttpProblem unknownPhone() {
        return UNKNOWN_PHONE.because("There is no such phone.");
    }

    static HttpProblem unknownUser() {
        return UNKNOWN_USER.because("There is no such user.");
    }

    static HttpProblem providerSignsIn() {
        return PROVIDER_SIGNS_IN.because("The OpenID Connect provider signs people in. There are no local accounts.");
    }

    /** @param stage member {@code stage} of the problem */
    static HttpProblem noLiveCode(Stage stage) {
        return NO_LIVE_CODE
                .builder(noLiveCodeBecause(stage))
                .with("stage", stage.name())
                .build();
    }

    /** @param interval how long a person waits between two mails that they ask for */
    static HttpProblem mailTooOften(Duration interval) {
        return MAIL_TOO_OFTEN
                .builder("You asked for this mail less than " + interval.toMinutes() + " minutes ago.")
                .withHeader("Retry-After", String.valueOf(interval.toSeconds()))
                .build();
    }

    static HttpProblem activationUnavailable() {
        return ACTIVATION_UNAVAILABLE
                .builder("Codes cannot be shown right now. Please try again in a moment.")
                .withHeader("Retry-After", "2")
                .build();
    }

    private static String noLiveCodeBecause(Stage stage) {
        return switch (stage) {
            case PREPARING -> "The code of this phone is not issued yet. Please try again in a moment.";
            case CODE_READY -> "This code can no longer be used.";
            case ASK_ADMINISTRATOR -> "Your administrator hands out activation codes; please ask them.";
            case FINISHING -> "The code of this phone was just used. The phone is being set up.";
            case ACTIVATED -> "The code of this phone was used.";
            case WAITING -> "This phone needs no code. It was not seen yet.";
            case CONFIGURED -> "This phone has its configuration and needs no code.";
            case REGISTERED -> "This phone is registered and needs no code.";
            case FAILED -> "This phone needs no code. It said that it could not start with its settings.";
            case EXPIRED -> "The code of this phone has expired. Ask for a new one.";
            case NO_CODE -> "This phone has no code. Ask for one.";
            case DISOWNED -> "You said that this phone is not yours.";
        };
    }
}
