package io.offhook.tvs.lsc.store;

import io.offhook.eventing.sql.PlainSql;
import io.offhook.tvs.lsc.secret.AuthenticationString;
import io.offhook.tvs.lsc.secret.StringSeal;
import io.offhook.tvs.lsc.secret.StringSeal.Sealed;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The strings of pending operations. In the caller's transaction. */
@ApplicationScoped
public class AuthenticationStrings {

    private static final String CREATE = """
            insert into lsc_string (operation_id, key_id, sealed)
            select id, key_id, decode(sealed, 'hex')
            from unnest($1::uuid[], $2::text[], $3::text[]) as new (id, key_id, sealed)""";

    private static final String FIND = "select key_id, encode(sealed, 'hex') from lsc_string where operation_id = $1";

    private final StringSeal seal;
    private final SecureRandom random;

    AuthenticationStrings(StringSeal seal, SecureRandom random) {
        this.seal = seal;
        this.random = random;
    }

    /** Whether there is a key to seal them with. */
    public boolean arePossible() {
        return seal.isPossible();
    }

    Uni<Void> create(List<UUID> operations) {
        if (operations.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        var sealed = operations.stream()
                .map(id -> seal.seal(id, AuthenticationString.draw(random)))
                .toList();
        return PlainSql.update(
                        CREATE,
                        operations.toArray(UUID[]::new),
                        sealed.stream().map(Sealed::keyId).toArray(String[]::new),
                        sealed.stream()
                                .map(each -> HexFormat.of().formatHex(each.bytes()))
                                .toArray(String[]::new))
                .replaceWithVoid();
    }

    /** The string while its operation is pending. */
    public Uni<Optional<AuthenticationString>> find(UUID operationId) {
        return PlainSql.select(FIND, operationId)
                .map(rows -> rows.stream().findFirst().map(row -> open(operationId, row)));
    }

    private AuthenticationString open(UUID operationId, Object[] row) {
        return seal.open(operationId, new Sealed((String) row[0], HexFormat.of().parseHex((String) row[1])));
    }
}
