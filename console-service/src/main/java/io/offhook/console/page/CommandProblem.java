package io.offhook.console.page;

import io.offhook.console.owning.Answer.Refused;
import java.util.Optional;

/**
 * Why a command was not done, for the page that offers it.
 *
 * @param status of the page
 * @param text a sentence for a person
 * @param field of the form that is wrong, if it is one, by the name that the service has for it
 */
public record CommandProblem(int status, String text, Optional<String> field) {

    private static final CommandProblem UNAVAILABLE = new CommandProblem(
            503,
            "The service did not answer, so nobody knows whether this was done. Look at what it shows in a moment, and try again.",
            Optional.empty());

    public static CommandProblem of(Refused refused) {
        return new CommandProblem(refused.status(), refused.detail(), refused.field());
    }

    public static CommandProblem unavailable() {
        return UNAVAILABLE;
    }

    /** Found before any service was asked. */
    public static CommandProblem at(String field, String text) {
        return new CommandProblem(400, text, Optional.of(field));
    }

    public static CommandProblem conflict(String text) {
        return new CommandProblem(409, text, Optional.empty());
    }

    public boolean isAt(String name) {
        return field.filter(name::equals).isPresent();
    }
}
