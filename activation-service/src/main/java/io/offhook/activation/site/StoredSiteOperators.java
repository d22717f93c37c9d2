package io.offhook.activation.site;

import io.offhook.contracts.state.SiteOperator;
import io.offhook.eventing.sql.PlainSql;
import io.offhook.eventing.sql.UnitOfWork;
import io.offhook.rest.site.FindSiteOperator;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds operators of sites in the table. It is asked for these operators alone, so their requests cost a query, and no others do. */
@ApplicationScoped
class StoredSiteOperators implements FindSiteOperator {

    private static final String FIND =
            "select account, device_pools, valid_until from site_operator where account = $1";

    private final UnitOfWork units;

    StoredSiteOperators(UnitOfWork units) {
        this.units = units;
    }

    /** For callers on any thread. */
    @Override
    public Uni<Optional<SiteOperator>> find(String account) {
        return units.runApart(() -> PlainSql.select(FIND, account))
                .map(rows -> rows.stream().findFirst().map(StoredSiteOperators::document));
    }

    private static SiteOperator document(@Nullable Object[] row) {
        var until = (OffsetDateTime) row[2];
        return new SiteOperator(
                (String) Objects.requireNonNull(row[0]),
                List.of((String[]) Objects.requireNonNull(row[1])),
                until == null ? null : until.toInstant());
    }
}
