package io.offhook.activation.code.repair;

import io.offhook.eventing.sql.PooledReads;
import io.offhook.eventing.verify.ConsistencyCheck;
import io.offhook.eventing.verify.Difference.Kind;
import io.offhook.eventing.verify.Differences;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * Looks whether live codes have digits, and no others. Digits are in no event: those of a code that was issued after a backup are gone when
 * the backup is restored, and the phone needs a new code.
 */
@ApplicationScoped
class CheckingSecrets implements ConsistencyCheck {

    private static final int MOST = 10_000;

    private static final String WRONG = """
            select 'MISSING', v.code_id::text from code_view v
            where v.status = 'LIVE' and (not exists (select 1 from code_secret s where s.code_id = v.code_id)
                or not exists (select 1 from code_fingerprint f where f.code_id = v.code_id))
            union all
            select 'UNEXPECTED', s.code_id::text from code_secret s
            where not exists (select 1 from code_view v where v.code_id = s.code_id and v.status = 'LIVE')
            limit $1""";

    private final PooledReads reads;

    CheckingSecrets(PooledReads reads) {
        this.reads = reads;
    }

    @Override
    public String name() {
        return "digits of codes";
    }

    @Override
    public Uni<Void> run(Differences found) {
        return reads.select(WRONG, MOST)
                .invoke(rows -> rows.forEach(
                        row -> found.add(Kind.valueOf((String) row[0]), "code_secret", (String) row[1], null)))
                .replaceWithVoid();
    }
}
