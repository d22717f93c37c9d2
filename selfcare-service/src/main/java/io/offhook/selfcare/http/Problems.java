package io.offhook.selfcare.http;

import io.offhook.selfcare.phone.Stage;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.net.URI;

/** Answers that say no, each with a stable type. */
final class Problems {

    private static final String TYPES = "https://offhook.io/problems/";

    private Problems() {}

    static HttpProblem unknownPhone() {
        return of(404, "unknown-phone", "No such phone", "There is no such phone.")
                .build();
    }

    static HttpProblem noLiveCode(Stage stage) {
        return of(409, "no-live-code", "No code to show", noCodeBecause(stage))
                .with("stage", stage.name())
                .build();
    }

    static HttpProblem noLiveCodeToMail() {
        return of(409, "no-live-code", "No code to mail", "This phone has no live code. Require a new one first.")
                .build();
    }

    static HttpProblem noOwner() {
        return of(409, "no-owner", "Nobody to mail", "This phone belongs to nobody. Give it an owner first.")
                .build();
    }

    static HttpProblem activationAway() {
        return of(503, "activation-unavailable", "Try again in a moment", "Codes cannot be shown right now.")
                .withHeader("Retry-After", "2")
                .build();
    }

    private static String noCodeBecause(Stage stage) {
        return switch (stage) {
            case PREPARING -> "The code of this phone is being prepared. Try again in a moment.";
            case CODE_READY -> "This code can no longer be used.";
            case FINISHING -> "The code of this phone was just used: the phone is being set up.";
            case READY -> "This phone is ready and needs no code.";
            case EXPIRED -> "The code of this phone has expired. Ask for a new one.";
            case NO_CODE -> "This phone has no code. Ask for one.";
        };
    }

    private static HttpProblem.Builder of(int status, String type, String title, String detail) {
        return HttpProblem.builder()
                .withType(URI.create(TYPES + type))
                .withTitle(title)
                .withStatus(status)
                .withDetail(detail);
    }
}
