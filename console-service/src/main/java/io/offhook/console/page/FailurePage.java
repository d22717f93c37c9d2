package io.offhook.console.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import org.jboss.resteasy.reactive.RestResponse;

/** A page that says why there is nothing to show. */
public final class FailurePage {

    private FailurePage() {}

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance failure(String section, String sentence);
    }

    public static RestResponse<TemplateInstance> of(Section section, int status, String sentence) {
        return PageAnswer.failed(status, Templates.failure(section.name(), sentence));
    }
}
