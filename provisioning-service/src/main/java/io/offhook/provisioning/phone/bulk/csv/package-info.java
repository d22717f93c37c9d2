/** Reads CSV files as administrators have them: rows, columns, and the lines on which rows begin. */
@NullMarked
package io.offhook.provisioning.phone.bulk.csv;

import org.jspecify.annotations.NullMarked;
