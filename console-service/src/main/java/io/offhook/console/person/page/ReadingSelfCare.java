package io.offhook.console.person.page;

import io.offhook.console.owning.AnswerReader;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.OwningService;
import io.offhook.console.owning.PathPart;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Asks self care about a user. The page is shown without it too. */
@ApplicationScoped
class ReadingSelfCare {

    private static final int LAST = 10;

    private final ReadingAccount accounts;
    private final Commands commands;
    private final AnswerReader reader;

    ReadingSelfCare(ReadingAccount accounts, Commands commands, AnswerReader reader) {
        this.accounts = accounts;
        this.commands = commands;
        this.reader = reader;
    }

    /** A page of mails, as self care answers it. */
    record Mails(List<SentMail> items) {}

    Uni<SelfCareView> of(String userId) {
        return Uni.combine()
                .all()
                .unis(accounts.of(userId), mails(userId))
                .with((account, mails) ->
                        new SelfCareView(account, mails.map(Mails::items).orElse(null)));
    }

    private Uni<Optional<Mails>> mails(String userId) {
        return commands.get(OwningService.SELFCARE, "/api/v1/users/" + PathPart.of(userId) + "/mails?size=" + LAST)
                .map(answer -> reader.one(answer, Mails.class));
    }
}
