package io.offhook.selfcare.mail;

import io.offhook.contracts.selfcare.MailEvent;
import io.offhook.contracts.selfcare.OwnerEvent;
import io.offhook.contracts.selfcare.SelfcareEvent;
import io.offhook.contracts.selfcare.WelcomeMailFailed;
import io.offhook.contracts.selfcare.WelcomeMailSent;
import io.offhook.eventing.decider.Decider;
import io.offhook.eventing.decider.Decision;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordFailed;
import io.offhook.selfcare.mail.WelcomeMailCommand.RecordSent;
import java.util.Set;

/** The welcome mails of a phone. Each command reports what happened, so none is refused. */
public final class WelcomeMailDecider implements Decider<WelcomeMailCommand, MailedCodes, SelfcareEvent, Void> {

    @Override
    public MailedCodes initial() {
        return new MailedCodes(Set.of());
    }

    @Override
    public Decision<SelfcareEvent, Void> decide(MailedCodes state, WelcomeMailCommand command) {
        return switch (command) {
            case RecordSent it -> Decision.happened(new WelcomeMailSent(it.phoneId(), it.ownerId(), it.codeId()));
            case RecordFailed it ->
                Decision.happened(new WelcomeMailFailed(it.phoneId(), it.ownerId(), it.codeId(), it.reason()));
        };
    }

    @Override
    public MailedCodes evolve(MailedCodes state, SelfcareEvent event) {
        return switch (event) {
            case WelcomeMailSent sent -> state.with(sent.codeId());
            case WelcomeMailFailed ignored -> state;
            case OwnerEvent ignored -> state;
            case MailEvent ignored -> state;
        };
    }
}
