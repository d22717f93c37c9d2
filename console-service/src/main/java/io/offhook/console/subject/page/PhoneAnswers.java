package io.offhook.console.subject.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Answer.Done;
import io.offhook.console.owning.Answer.Refused;
import io.offhook.console.owning.Answer.Unavailable;
import io.offhook.console.page.CommandProblem;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.offhook.console.subject.SubjectPath;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads back to the page of a phone after a command, or shows it again with what went wrong. */
@ApplicationScoped
class PhoneAnswers {

    private final ReadingPhone reading;

    PhoneAnswers(ReadingPhone reading) {
        this.reading = reading;
    }

    Uni<RestResponse<TemplateInstance>> after(UUID phoneId, Answer answer, Said said) {
        return switch (answer) {
            case Done ignored -> Uni.createFrom().item(PageAnswer.said(SubjectPath.phone(phoneId), said));
            case Refused it -> again(phoneId, CommandProblem.of(it), "");
            case Unavailable ignored -> again(phoneId, CommandProblem.unavailable(), "");
        };
    }

    /** @param mac what was typed as the MAC */
    Uni<RestResponse<TemplateInstance>> again(UUID phoneId, CommandProblem problem, String mac) {
        return reading.read(phoneId, Optional.empty())
                .map(found -> found.map(view ->
                                PageAnswer.of(PhonePage.Templates.phone(view.with(problem, mac), null), problem))
                        .orElseGet(() -> PageAnswer.failed(404, PhonePage.Templates.unknown(phoneId, false))));
    }
}
