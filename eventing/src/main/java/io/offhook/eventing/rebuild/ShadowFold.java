package io.offhook.eventing.rebuild;

import java.sql.SQLException;

/** Fills the tables of a shadow. */
public interface ShadowFold {

    /** What there is, or what came since. Returns when little is left, since more may come at any time. */
    void begin(RebuildProgress progress) throws SQLException, InterruptedException;

    /** What the snapshot of another transaction shows, and no more. */
    void upTo(RebuildSession snapshot) throws SQLException, InterruptedException;

    /** The rest, all of it or nothing, while nobody changes the live tables. */
    void rest() throws SQLException, InterruptedException;
}
