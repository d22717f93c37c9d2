package io.offhook.console.person.page;

import io.offhook.console.owning.Failure;
import io.offhook.console.page.FailurePage;
import io.offhook.console.page.PageAnswer;
import io.offhook.console.page.Section;
import io.offhook.console.person.Person;
import io.offhook.console.person.store.FindPersons;
import io.offhook.console.phone.PhoneRecord;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Users, who may own phones. A search is a POST: names and mail addresses are in no address. */
@Path("/users")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"admin", "operator"})
class UserPages {

    private static final int SIZE = 50;
    private static final int MAX_TEXT = 100;
    static final int CONFLICT = 409;

    private final FindPersons persons;
    private final ReadingUser users;

    UserPages(FindPersons persons, ReadingUser users) {
        this.persons = persons;
        this.users = users;
    }

    /**
     * A page of the list.
     *
     * @param next the id that the page after this one begins behind; absent: this is the last
     */
    record ListView(
            List<Person> persons,
            String searched,
            boolean isFirst,
            @Nullable String next) {}

    /**
     * The form of a user.
     *
     * @param userId as typed, or of one that exists
     * @param language of pages and mails; empty: that of self care's installation
     * @param isNew whether the form adds one
     * @param phones up to fifty that they own
     * @param selfCare what self care knows of them; absent for a new one
     */
    record FormView(
            String userId,
            String name,
            String mail,
            String language,
            boolean isNew,
            List<PhoneRecord> phones,
            @Nullable SelfCareView selfCare,
            @Nullable Failure failure) {

        /** As typed, before it is stored. */
        static FormView typed(String userId, String name, String mail, String language, boolean isNew) {
            return new FormView(userId, name, mail, language, isNew, List.of(), null, null);
        }

        FormView with(Failure refused) {
            return new FormView(userId, name, mail, language, isNew, phones, selfCare, refused);
        }

        FormView typed(FormView typed) {
            return new FormView(userId, typed.name(), typed.mail(), typed.language(), isNew, phones, selfCare, failure);
        }

        public List<MailLanguage> languages() {
            return List.of(MailLanguage.values());
        }

        /** Somebody else has the id of a new user. */
        public boolean isTaken() {
            return isNew && failure != null && failure.status() == CONFLICT;
        }

        public boolean isWrong(String field) {
            return failure != null && failure.field().equals(field);
        }
    }

    @CheckedTemplate
    static final class Templates {
        private Templates() {}

        static native TemplateInstance list(ListView view);

        static native TemplateInstance person(FormView view);
    }

    @GET
    @Operation(hidden = true)
    public Uni<TemplateInstance> list(@RestQuery Optional<String> after, @RestQuery Optional<String> said) {
        return found("", after.orElse("")).map(page -> PageAnswer.after(said, page));
    }

    @POST
    @Path("search")
    @Operation(hidden = true)
    public Uni<TemplateInstance> search(
            @RestForm @DefaultValue("") String q, @RestForm @DefaultValue("") String after) {
        return found(q.strip(), after);
    }

    private Uni<TemplateInstance> found(String typed, String after) {
        var searched = typed.length() > MAX_TEXT ? typed.substring(0, MAX_TEXT) : typed;
        return persons.page(searched, after, SIZE + 1).map(found -> {
            var shown = found.size() > SIZE ? found.subList(0, SIZE) : found;
            return Templates.list(new ListView(
                    shown,
                    searched,
                    after.isEmpty(),
                    found.size() > SIZE ? shown.getLast().userId() : null));
        });
    }

    @GET
    @Path("new")
    @Operation(hidden = true)
    public TemplateInstance blank() {
        return Templates.person(FormView.typed("", "", "", "", true));
    }

    @GET
    @Path("person")
    @Operation(hidden = true)
    public Uni<RestResponse<TemplateInstance>> person(
            @RestQuery @DefaultValue("") String id, @RestQuery Optional<String> said) {
        return users.read(id)
                .map(found -> found.map(it -> RestResponse.ok(PageAnswer.after(said, Templates.person(it))))
                        .orElseGet(() -> FailurePage.of(Section.USERS, 404, "There is no user with this id.")));
    }
}
