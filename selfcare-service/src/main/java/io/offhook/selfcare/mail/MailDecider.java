package io.offhook.selfcare.mail;

import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.MailFailed;
import io.offhook.contracts.selfcare.MailSent;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.selfcare.mail.MailCommand.RecordMailFailed;
import io.offhook.selfcare.mail.MailCommand.RecordMailSent;

/** The mails to a person. Each command reports what happened, so none is refused. */
public final class MailDecider implements Decider<MailCommand, ToldParts, MailEvent, Void> {

    /** The stream of the mails to a person. */
    public static String stream(String userId) {
        return "user/" + userId;
    }

    @Override
    public ToldParts initial() {
        return ToldParts.NOTHING;
    }

    @Override
    public Decision<MailEvent, Void> decide(ToldParts state, MailCommand command) {
        return switch (command) {
            case RecordMailSent it -> Decision.happened(new MailSent(it.userId(), it.mailId(), it.parts()));
            case RecordMailFailed it ->
                Decision.happened(new MailFailed(
                        it.userId(),
                        it.mailId(),
                        it.parts(),
                        it.failure().permanent(),
                        it.failure().reason()));
        };
    }

    @Override
    public ToldParts evolve(ToldParts state, MailEvent event) {
        return switch (event) {
            case MailSent sent -> state.with(sent.parts());
            case MailFailed ignored -> state;
        };
    }
}
