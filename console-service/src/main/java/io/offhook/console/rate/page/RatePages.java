package io.offhook.console.rate.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.offhook.console.rate.RateWindow;
import io.offhook.console.rate.store.FindRates;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;

/** How many codes were issued, redeemed, refused and expired lately, and how long activations take. */
@Path("/events/rates")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class RatePages {

    private final FindRates rates;
    private final ObjectMapper json;

    RatePages(FindRates rates, ObjectMapper json) {
        this.rates = rates;
        this.json = json;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(RatesView view, String plot);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery Optional<String> window) {
        return rates.of(window(window.orElse(""))).map(RatesView::new).map(view -> Templates.show(view, plot(view)));
    }

    private static RateWindow window(String text) {
        return switch (text) {
            case "day" -> RateWindow.DAY;
            case "month" -> RateWindow.MONTH;
            default -> RateWindow.HOUR;
        };
    }

    /** Escaped by the template as any attribute. */
    private String plot(RatesView view) {
        try {
            return json.writeValueAsString(view.plot());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
