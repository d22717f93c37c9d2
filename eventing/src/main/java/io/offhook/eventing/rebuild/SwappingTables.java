package io.offhook.eventing.rebuild;

import io.offhook.eventing.sql.DatabaseFailure;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Puts the tables of a full shadow in the place of the live ones, in one transaction under their locks. Whoever waits for the locks meanwhile
 * goes on with the new tables.
 */
final class SwappingTables {

    private static final Logger LOG = Logger.getLogger(SwappingTables.class);

    /** Readers queue behind a lock that waits. The last is longer than PostgreSQL takes to stop a vacuum that is in the way. */
    private static final List<Integer> LOCK_MILLIS = List.of(200, 200, 200, 200, 1_500);

    private static final int ATTEMPTS = 200;
    private static final int PAUSE_MILLIS = 300;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final RebuildSession session;
    private final ShadowSchema shadow;
    private final ShadowFold fold;
    private final List<String> last;
    private boolean uniqueAtTheEnd;

    /** @param last statements that end the transaction */
    SwappingTables(RebuildSession session, ShadowSchema shadow, ShadowFold fold, List<String> last) {
        this.session = session;
        this.shadow = shadow;
        this.fold = fold;
        this.last = last;
    }

    void swap() throws SQLException, InterruptedException {
        shadow.addUniqueIndexes();
        shadow.analyze();
        for (int attempt = 1; !swapped(attempt); attempt++) {
            Thread.sleep(PAUSE_MILLIS); // until whoever reads or writes the live tables has ended
        }
    }

    private boolean swapped(int attempt) throws SQLException, InterruptedException {
        try {
            session.inTransaction(() -> inTransaction(LOCK_MILLIS.get(attempt % LOCK_MILLIS.size())));
            return true;
        } catch (SQLException e) {
            if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || attempt >= ATTEMPTS) {
                throw e;
            }
        } catch (RuntimeException e) {
            if (uniqueAtTheEnd) {
                throw e;
            }
            LOG.infof(
                    "The last events may stand in either order, the unique indexes follow them: failure=%s %s",
                    e.getClass().getName(), DatabaseFailure.of(e));
            uniqueAtTheEnd = true;
            shadow.dropUniqueIndexes();
        }
        return false;
    }

    private void inTransaction(int lockMillis) throws SQLException, InterruptedException {
        session.execute(List.of(
                "set local lock_timeout = " + lockMillis,
                "lock table " + String.join(", ", shadow.liveTables()) + " in access exclusive mode"));
        fold.rest();
        if (uniqueAtTheEnd) {
            shadow.addUniqueIndexes();
        }
        shadow.swap();
        session.execute(last);
    }
}
