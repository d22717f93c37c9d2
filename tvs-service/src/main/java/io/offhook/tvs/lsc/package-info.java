/**
 * The rules of a phone's LSC: the certificate that this installation gives it beside the manufacturer's. An operation waits until the
 * phone asks CAPF; a phone has one operation at most.
 *
 * <pre>
 *  nothing --Schedule--> pending --Cancel, Fail, RecordInstalled, RecordFetched, RecordDeleted--> nothing
 *  no LSC  --RecordInstalled, RecordFetched--> held --RecordDeleted--> no LSC
 * </pre>
 */
@NullMarked
package io.offhook.tvs.lsc;

import org.jspecify.annotations.NullMarked;
