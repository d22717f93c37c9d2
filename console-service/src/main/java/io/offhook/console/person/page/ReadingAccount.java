package io.offhook.console.person.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.offhook.console.person.page.AccountView.Kind;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Asks self care how a user signs in. The page is shown without it too. */
@ApplicationScoped
class ReadingAccount {

    private static final String PROVIDER = "provider-signs-in";
    private static final String UNKNOWN = "unknown-user";

    private final Commands commands;
    private final AnswerReader reader;
    private final Clock clock;

    ReadingAccount(Commands commands, AnswerReader reader, Clock clock) {
        this.commands = commands;
        this.reader = reader;
        this.clock = clock;
    }

    Uni<AccountView> of(String userId) {
        return commands.get(OwningService.SELFCARE, "/api/v1/users/" + PathPart.of(userId) + "/account")
                .map(this::view);
    }

    private AccountView view(Answer answer) {
        return switch (answer) {
            case Done done ->
                reader.one(done, SelfCareAccount.class)
                        .map(it -> new AccountView(it.configured() ? Kind.CONFIGURED : Kind.LOCAL, it, clock.instant()))
                        .orElseGet(() -> without(Kind.UNAVAILABLE));
            case Refused it when it.type().equals(PROVIDER) -> without(Kind.PROVIDER);
            case Refused it when it.type().equals(UNKNOWN) -> without(Kind.UNKNOWN);
            case Refused ignored -> without(Kind.UNAVAILABLE);
            case Unavailable ignored -> without(Kind.UNAVAILABLE);
        };
    }

    private AccountView without(Kind kind) {
        return new AccountView(kind, null, clock.instant());
    }
}
