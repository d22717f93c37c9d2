package io.offhook.activation.code.store;

import io.offhook.activation.code.CodeDigits;
import io.offhook.activation.code.secret.CodeLocation;
import io.offhook.activation.code.secret.CodeSecrets;
import io.offhook.activation.code.secret.KeyRing;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.rest.site.SiteRights;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Finds the live code that has these digits, for who may see every code. */
@ApplicationScoped
public class FindCodeByDigits {

    private final UnitOfWork units;
    private final CodeSecrets secrets;
    private final KeyRing keys;
    private final FindCodes codes;

    FindCodeByDigits(UnitOfWork units, CodeSecrets secrets, KeyRing keys, FindCodes codes) {
        this.units = units;
        this.secrets = secrets;
        this.keys = keys;
        this.codes = codes;
    }

    /** Empty if there is none at the sites. */
    public Uni<List<CodeView>> find(CodeDigits digits, SiteRights sites) {
        return units.run(() -> secrets.findAll(keys.current().fingerprints(digits))
                .flatMap(found -> codes.live(
                        found.values().stream().map(CodeLocation::codeId).toList(), sites)));
    }
}
