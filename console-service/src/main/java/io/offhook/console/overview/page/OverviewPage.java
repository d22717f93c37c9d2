package io.offhook.console.overview.page;

import io.offhook.console.overview.page.OverviewView.RunningJob;
import io.offhook.console.overview.store.FindConcerns;
import io.offhook.console.overview.store.FindOwnerConcerns;
import io.offhook.console.owning.Answer;
import io.offhook.console.owning.Commands;
import io.offhook.console.owning.OwningService;
import io.offhook.console.phone.store.CountPhones;
import io.offhook.console.rate.RateWindow;
import io.offhook.console.rate.store.FindRates;
import io.offhook.console.system.management.ReadingServices;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The first page: one screen of what goes on, and what needs a look. */
@Path("/")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class OverviewPage {

    private static final String RUNNING = "/api/v1/phone-jobs?state=PROCESSING&size=5";

    private final CountPhones phones;
    private final FindConcerns concerns;
    private final FindOwnerConcerns owners;
    private final FindRates rates;
    private final ReadingServices services;
    private final Commands commands;

    OverviewPage(
            CountPhones phones,
            FindConcerns concerns,
            FindOwnerConcerns owners,
            FindRates rates,
            ReadingServices services,
            Commands commands) {
        this.phones = phones;
        this.concerns = concerns;
        this.owners = owners;
        this.rates = rates;
        this.services = services;
        this.commands = commands;
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance show(OverviewView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show() {
        return Uni.combine()
                .all()
                .unis(
                        phones.all(),
                        concerns.expiringSoon(),
                        rates.of(RateWindow.DAY),
                        concerns.copiedDevices(),
                        concerns.phonesInTrouble(),
                        concerns.refusedDevices(),
                        owners.all(),
                        services.all(),
                        commands.get(OwningService.PROVISIONING, RUNNING).map(OverviewPage::jobs))
                .with((counts, expiring, day, copied, troubled, refused, owned, states, jobs) -> Templates.show(
                        new OverviewView(counts, expiring, day, copied, troubled, refused, owned, states, jobs)));
    }

    private static List<RunningJob> jobs(Answer answer) {
        return answer instanceof Answer.Done done
                ? StreamSupport.stream(done.body().path("items").spliterator(), false)
                        .map(job -> new RunningJob(
                                job.path("id").asText(""),
                                job.path("mode").asText(""),
                                job.path("description").asText(""),
                                job.path("rowsRead").asLong(),
                                job.path("totalRows").asLong()))
                        .toList()
                : List.of();
    }
}
