package io.offhook.console.editing.page.add;

import static io.offhook.console.owning.OwningService.PROVISIONING;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.PathPart;
import io.offhook.console.page.CommandProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Asks provisioning for the next free number of a range. */
@ApplicationScoped
class FreeNumber {

    private final Commands commands;

    FreeNumber(Commands commands) {
        this.commands = commands;
    }

    sealed interface Found {

        record Number(String digits) implements Found {}

        record None(CommandProblem problem) implements Found {}
    }

    Uni<Found> next(String first, String last) {
        if (first.isEmpty() || last.isEmpty()) {
            var problem = CommandProblem.at(
                    first.isEmpty() ? "first" : "last", "Type the first and the last number of the range.");
            return Uni.createFrom().item(new Found.None(problem));
        }
        return commands.get(
                        PROVISIONING,
                        "/api/v1/directory-numbers/free?first=" + PathPart.of(first) + "&last=" + PathPart.of(last)
                                + "&size=1")
                .map(FreeNumber::found);
    }

    private static Found found(Answer answer) {
        return switch (answer) {
            case Done it
            when it.body().path(0).isTextual() ->
                new Found.Number(it.body().path(0).asText());
            case Done ignored -> new Found.None(CommandProblem.at("last", "No number of this range is free."));
            case Refused it -> new Found.None(CommandProblem.of(it));
            case Unavailable ignored -> new Found.None(CommandProblem.unavailable());
        };
    }
}
