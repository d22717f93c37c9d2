package io.offhook.console.trust.page;

import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Failure;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Said;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import java.util.function.Function;
import org.jboss.resteasy.reactive.RestResponse;

/** What a page makes of an answer of the service of trust. */
final class TrustCommands {

    private static final int ACCEPTED = 202;
    static final String APPROVALS = "/trust/approvals";

    private TrustCommands() {}

    /** @param again the page with what is wrong */
    static Uni<RestResponse<TemplateInstance>> answer(
            Answer answer, String path, Said said, Function<Failure, Uni<TemplateInstance>> again) {
        return Failure.in(answer)
                .map(failure -> failed(failure, again))
                .orElseGet(() -> Uni.createFrom().item(done(answer, path, said)));
    }

    private static RestResponse<TemplateInstance> done(Answer answer, String path, Said said) {
        return isProposed(answer) ? PageAnswer.said(APPROVALS, Said.PROPOSED) : PageAnswer.said(path, said);
    }

    /** Whether a second administrator must approve it. */
    static boolean isProposed(Answer answer) {
        return answer instanceof Answer.Done done && done.status() == ACCEPTED;
    }

    static Uni<RestResponse<TemplateInstance>> failed(Failure failure, Function<Failure, Uni<TemplateInstance>> again) {
        return again.apply(failure).map(page -> PageAnswer.failed(failure.status(), page));
    }
}
