package io.offhook.stackclient.stack;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** A database of the local stack. {@code toString} has no password. */
public record Database(String url, String user, String password) {

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    /** Another database on the same server, for the same user. */
    public Database named(String name) {
        return new Database(url.substring(0, url.lastIndexOf('/') + 1) + name, user, password);
    }

    @Override
    public String toString() {
        return url;
    }
}
