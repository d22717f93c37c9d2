package io.offhook.selfcare.page.account;

import io.offhook.rest.problem.CommonProblem;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Tells a person that the next password must wait. */
@ApplicationScoped
public class TooManyPage {

    private static final String RETRY_AFTER = "Retry-After";

    private final Strangers strangers;

    TooManyPage(Strangers strangers) {
        this.strangers = strangers;
    }

    /** Empty for other problems. */
    public Optional<String> of(RoutingContext context, HttpProblem problem) {
        if (!CommonProblem.TOO_MANY_SIGN_INS.uri().equals(problem.getType())) {
            return Optional.empty();
        }
        var reader = strangers.reader(context);
        long seconds = Long.parseLong(String.valueOf(problem.getHeaders().get(RETRY_AFTER)));
        return Optional.of(AccountTemplates.in(reader, AccountTemplates.tooMany(reader, seconds))
                .render());
    }
}
