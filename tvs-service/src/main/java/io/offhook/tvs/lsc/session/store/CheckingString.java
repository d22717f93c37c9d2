package io.offhook.tvs.lsc.session.store;

import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.tvs.lsc.LscOperation;
import io.offhook.tvs.lsc.secret.WrongStrings;
import io.offhook.tvs.lsc.store.AuthenticationStrings;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Compares a string that was typed. Wrong ones cost the address a try, and end nothing: anybody can send them. */
@ApplicationScoped
class CheckingString {

    private final UnitOfWork units;
    private final AuthenticationStrings strings;
    private final WrongStrings wrong;

    CheckingString(UnitOfWork units, AuthenticationStrings strings, WrongStrings wrong) {
        this.units = units;
        this.strings = strings;
        this.wrong = wrong;
    }

    Uni<Boolean> isRight(LscOperation operation, String typed, String address) {
        if (!wrong.take(operation.id(), address)) {
            return Uni.createFrom().item(false);
        }
        return units.runApart(() -> strings.find(operation.id()))
                .map(string -> string.filter(it -> it.is(typed)).isPresent())
                .invoke(right -> {
                    if (right) {
                        wrong.giveBack(operation.id(), address);
                    }
                });
    }
}
