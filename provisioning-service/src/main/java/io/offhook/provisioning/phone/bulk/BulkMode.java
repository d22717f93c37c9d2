package io.offhook.provisioning.phone.bulk;

/** What is done with the rows of a file. */
public enum BulkMode {
    /** Adds a phone for each row. */
    INSERT,
    /** Changes the phone of each row: a blank cell keeps what is, a minus alone takes it away. */
    UPDATE,
    /** Changes the phone of each row if it exists, and else adds it. */
    UPSERT,
    /** Removes the phone of each row. */
    DELETE
}
