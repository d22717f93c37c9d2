package io.offhook.selfcare.page;

import io.offhook.rest.problem.ProblemPage;
import io.quarkus.vertx.http.runtime.filters.Filters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** What filters in front of all pages refuse, such as the next password after many wrong ones, for a person. */
@ApplicationScoped
class ProblemPages {

    void register(@Observes Filters filters) {
        ProblemPage.offer(
                filters,
                (context, problem) -> PageTemplates.problem(problem.getTitle(), problem.getDetail())
                        .render());
    }
}
