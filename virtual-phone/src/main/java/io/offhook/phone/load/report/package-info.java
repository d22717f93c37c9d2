/**
 * The result of a load: figures per stage and how the phones ended, as a table and as JSON.
 */
@NullMarked
package io.offhook.phone.load.report;

import org.jspecify.annotations.NullMarked;
