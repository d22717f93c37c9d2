package io.offhook.console.page;

import io.quarkus.qute.TemplateInstance;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;
import org.jspecify.annotations.Nullable;

/** What pages answer to commands. */
public final class PageAnswer {

    private PageAnswer() {}

    /** Leads to a page, which says that it was done. */
    public static RestResponse<TemplateInstance> said(String path, Said said) {
        return to(path + (path.indexOf('?') < 0 ? '?' : '&') + "said=" + said.key());
    }

    /** Leads to a page. */
    public static RestResponse<TemplateInstance> to(String path) {
        return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                .header("Location", path)
                .build();
    }

    /** The page again, with what is wrong. */
    public static RestResponse<TemplateInstance> failed(int status, TemplateInstance page) {
        return ResponseBuilder.<TemplateInstance>create(status).entity(page).build();
    }

    /** @param problem that the page tells of; it has the status of the answer */
    public static RestResponse<TemplateInstance> of(TemplateInstance page, @Nullable CommandProblem problem) {
        return problem == null ? RestResponse.ok(page) : failed(problem.status(), page);
    }

    /** @param said from the address */
    public static TemplateInstance after(Optional<String> said, TemplateInstance page) {
        @Nullable Said known = Said.of(said).orElse(null);
        return page.data("said", known);
    }
}
