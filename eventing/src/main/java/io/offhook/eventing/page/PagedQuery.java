package io.offhook.eventing.page;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.function.Function;

/** Reads one page of a query, and how many rows all pages have. */
public final class PagedQuery {

    private PagedQuery() {}

    public static <R, V> Uni<Page<V>> run(PanacheQuery<R> query, PageRequest request, Function<R, V> view) {
        return rows(query, request).map(page -> page.map(view));
    }

    /** For views that need more than their row. */
    public static <R, V> Uni<Page<V>> runAll(
            PanacheQuery<R> query, PageRequest request, Function<List<R>, Uni<List<V>>> views) {
        return rows(query, request)
                .flatMap(page -> views.apply(page.items()).map(items -> request.of(items, page.total())));
    }

    private static <R> Uni<Page<R>> rows(PanacheQuery<R> query, PageRequest request) {
        return query.page(request.page(), request.size())
                .list()
                .flatMap(rows -> query.count().map(total -> request.of(rows, total)));
    }
}
