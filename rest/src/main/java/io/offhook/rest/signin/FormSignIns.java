package io.offhook.rest.signin;

import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Limits wrong passwords of forms as {@link SignInGuard} does those of headers: by the account that the form names, which is known when
 * its fields are read.
 */
@ApplicationScoped
public class FormSignIns {

    private final SignInGuard guard;

    FormSignIns(SignInGuard guard) {
        this.guard = guard;
    }

    /**
     * Looks at the password, or fails with {@link TooManySignIns} if the caller must wait.
     *
     * @param account as typed
     * @param password fails if it is wrong
     */
    public <T> Uni<T> attempt(RoutingContext context, String account, Supplier<Uni<T>> password) {
        var wait = guard.begin(context, account);
        return wait.isZero()
                ? password.get().invoke(identity -> guard.right(context, account))
                : Uni.createFrom().failure(new TooManySignIns(wait));
    }

    /**
     * The password that the last attempt looked at was wrong. For forms of people who are signed in: of the sign-in itself the framework
     * tells.
     */
    public void wrong(RoutingContext context) {
        guard.wrong(context);
    }

    /** Answers a caller that must wait. */
    public void refuse(RoutingContext context, TooManySignIns refusal) {
        guard.refuse(context, refusal.pause());
    }
}
