package io.offhook.selfcare.page.account;

import io.offhook.rest.problem.CommonProblem;
import io.offhook.rest.request.RequestCause;
import io.offhook.selfcare.account.signin.People;
import io.offhook.selfcare.language.Language;
import io.offhook.selfcare.page.account.ProfileView.Said;
import io.offhook.selfcare.page.account.ReadingProfile.Read;
import io.offhook.selfcare.profile.Profile;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.TimeZones;
import io.offhook.selfcare.profile.store.SavingProfile;
import io.offhook.selfcare.text.ProfileText;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import org.jboss.resteasy.reactive.RestResponse.Status;

/** What a person chooses: language, time zone, which mails. */
@Path("/profile")
@RolesAllowed(People.ROLE)
@Produces(MediaType.TEXT_HTML)
class ProfilePages {

    private final ReadingProfile profiles;
    private final SavingProfile saving;
    private final LanguageChoice languages;
    private final SecurityIdentity caller;
    private final RequestCause cause;

    ProfilePages(
            ReadingProfile profiles,
            SavingProfile saving,
            LanguageChoice languages,
            SecurityIdentity caller,
            RequestCause cause) {
        this.profiles = profiles;
        this.saving = saving;
        this.languages = languages;
        this.caller = caller;
        this.cause = cause;
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> show(@RestQuery Optional<String> said, RoutingContext context) {
        return profiles.of(userId(), context)
                .map(read ->
                        page(read.reader(), read.view().saying(Said.of(said).orElse(null))));
    }

    /**
     * @param language empty: as the browser says
     * @param zone empty: that of the installation
     * @param mails whether the box is ticked
     */
    @POST
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> save(
            @RestForm Optional<String> language,
            @RestForm Optional<String> zone,
            @RestForm Optional<String> mails,
            RoutingContext context) {
        if (language.isEmpty() || zone.isEmpty()) {
            throw CommonProblem.invalid("This form has the fields language and zone.");
        }
        var typedLanguage = language.get();
        var typedZone = zone.get().strip();
        var chosenZone = TimeZones.parse(typedZone);
        if (!typedZone.isEmpty() && chosenZone.isEmpty()) {
            return profiles.of(userId(), context)
                    .map(read -> unknownZone(read, typedLanguage, typedZone, mails.isPresent()));
        }
        languages.forget(context); // it would stand before those of the browser
        return saving.save(
                        userId(), new Profile(Language.of(typedLanguage), chosenZone, mails.isPresent()), cause.now())
                .map(saved -> to(Said.SAVED));
    }

    private static RestResponse<TemplateInstance> unknownZone(Read read, String language, String zone, boolean mails) {
        var sentence = text(read.reader()).unknownZone();
        var view = read.view().typed(language, zone, mails).failing("zone", sentence);
        return RestResponse.status(Status.BAD_REQUEST, page(read.reader(), view));
    }

    static ProfileText text(Reader reader) {
        return MessageBundles.get(
                ProfileText.class, Localized.Literal.of(reader.language().tag()));
    }

    static TemplateInstance page(Reader reader, ProfileView view) {
        return AccountTemplates.in(reader, AccountTemplates.profile(reader, view));
    }

    static RestResponse<TemplateInstance> to(Said said) {
        return ResponseBuilder.<TemplateInstance>create(Status.SEE_OTHER)
                .header("Location", "/profile?said=" + said.key())
                .build();
    }

    private String userId() {
        return caller.getPrincipal().getName();
    }
}
