package io.offhook.selfcare.page;

import io.offhook.rest.problem.ProblemPage;
import io.offhook.selfcare.page.account.TooManyPage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What filters in front of all pages refuse, such as the next password after many wrong ones, for a person. */
@ApplicationScoped
class ProblemPages {

    private final TooManyPage tooMany;

    ProblemPages(TooManyPage tooMany) {
        this.tooMany = tooMany;
    }

    void register(@Observes Filters filters) {
        ProblemPage.offer(
                filters,
                (context, problem) -> tooMany.of(context, problem)
                        .orElseGet(() -> PageTemplates.problem(problem.getTitle(), problem.getDetail())
                                .render()));
    }
}
