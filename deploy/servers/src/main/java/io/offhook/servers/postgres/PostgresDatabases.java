package io.offhook.servers.postgres;

import io.offhook.servers.process.ServerFailed;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

/** Creates databases. Each belongs to a user of the same name, who can connect to no other. */
public final class PostgresDatabases {
    private final PostgresProgram postgres;

    public PostgresDatabases(PostgresProgram postgres) {
        this.postgres = postgres;
    }

    /** Idempotent; an existing user gets the given password. Names have lower-case letters, digits and underscores. */
    public void ensure(String database, String password) {
        requireName(database);
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl(PostgresProgram.SUPERUSER), PostgresProgram.SUPERUSER, postgres.password())) {
            var user = exists(connection, "select 1 from pg_roles where rolname = ?", database) ? "alter" : "create";
            execute(connection, user + " role " + database + " login password '" + password.replace("'", "''") + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?", database)) {
                execute(connection, "create database " + database + " owner " + database);
                execute(connection, "revoke all on database " + database + " from public");
            }
        } catch (SQLException failure) {
            throw new ServerFailed("Cannot make the database " + database + ": " + failure.getMessage());
        }
    }

    /** Idempotent: a role that reads one view of a database and nothing else. */
    public void ensureReader(String role, String password, String database, String view) {
        List.of(role, database, view).forEach(PostgresDatabases::requireName);
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl(database), PostgresProgram.SUPERUSER, postgres.password())) {
            var user = exists(connection, "select 1 from pg_roles where rolname = ?", role) ? "alter" : "create";
            execute(connection, user + " role " + role + " login password '" + password.replace("'", "''") + "'");
            execute(connection, "grant connect on database " + database + " to " + role);
            execute(connection, "grant select on " + view + " to " + role);
        } catch (SQLException failure) {
            throw new ServerFailed("Cannot make the role " + role + ": " + failure.getMessage());
        }
    }

    /** Of a server that loads {@code pg_stat_statements}. */
    void countStatements(String database) {
        requireName(database);
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl(database), PostgresProgram.SUPERUSER, postgres.password())) {
            execute(connection, "create extension if not exists pg_stat_statements");
            execute(connection, "grant pg_read_all_stats to " + database);
            execute(connection, "grant execute on function pg_stat_statements_reset to " + database);
        } catch (SQLException failure) {
            throw new ServerFailed("Cannot count the statements of " + database + ": " + failure.getMessage());
        }
    }

    /** For measurements, which begin behind one, so that they do not pay for what was written before. */
    public void allowCheckpoints(String role) {
        requireName(role);
        try (var connection = DriverManager.getConnection(
                postgres.jdbcUrl(PostgresProgram.SUPERUSER), PostgresProgram.SUPERUSER, postgres.password())) {
            execute(connection, "grant pg_checkpoint to " + role);
        } catch (SQLException failure) {
            throw new ServerFailed("Cannot allow checkpoints to " + role + ": " + failure.getMessage());
        }
    }

    private static void requireName(String name) {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("Not a valid database name: " + name);
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
