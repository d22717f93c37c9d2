package io.offhook.eventing.erasure;

/**
 * Where data of persons are kept. In each statement {@code $1} is the id of the person, and the only parameter.
 *
 * @param name for people, for example the name of a table
 * @param count finds how many entries of the person there are, in one row
 * @param erase deletes them, or takes out what is the person's
 */
public record PersonalStore(String name, String count, String erase) {

    /**
     * A table whose rows of a person are deleted.
     *
     * @param ofPerson the condition for them
     */
    public static PersonalStore rows(String table, String ofPerson) {
        return new PersonalStore(
                table,
                "select count(*) from " + table + " where " + ofPerson,
                "delete from " + table + " where " + ofPerson);
    }

    /** A column whose value is taken out where it is the person. */
    public static PersonalStore column(String table, String column) {
        return new PersonalStore(
                table + "." + column,
                "select count(*) from " + table + " where " + column + " = $1",
                "update " + table + " set " + column + " = null where " + column + " = $1");
    }
}
