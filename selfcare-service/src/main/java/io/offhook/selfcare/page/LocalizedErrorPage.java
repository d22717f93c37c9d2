package io.offhook.selfcare.page;

import io.offhook.pages.error.ErrorPage;
import io.offhook.selfcare.profile.Reader;
import io.offhook.selfcare.profile.store.FindReader;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An error in the language of the person who is signed in, and in that of the browser where nobody is or where the database is away.
 */
@ApplicationScoped
class LocalizedErrorPage implements ErrorPage {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final FindReader readers;

    LocalizedErrorPage(FindReader readers) {
        this.readers = readers;
    }

    @Override
    public String toStranger(RoutingContext context, int status) {
        return page(stranger(context), status);
    }

    @Override
    public Uni<String> toCaller(RoutingContext context, int status) {
        return QuarkusHttpUser.getSecurityIdentity(context, null)
                .chain(caller -> caller == null || caller.isAnonymous()
                        ? Uni.createFrom().item(stranger(context))
                        : readers.of(caller.getPrincipal().getName(), languages(context)))
                .ifNoItem()
                .after(PATIENCE)
                .fail()
                .onFailure()
                .recoverWithItem(() -> stranger(context))
                .map(reader -> page(reader, status));
    }

    private Reader stranger(RoutingContext context) {
        return readers.stranger(languages(context));
    }

    private static @Nullable String languages(RoutingContext context) {
        return context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    }

    private static String page(Reader reader, int status) {
        var words = ErrorWords.of(status, reader.language());
        return PageTemplates.html(PageTemplates.problem(words.title(), words.sentence()), reader);
    }
}
