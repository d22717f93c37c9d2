/**
 * From a phone's data to the file that goes out: rendered, encrypted to the device where that is possible, signed, and kept ready.
 *
 * <pre>
 *                      plain .cnf.xml    .cnf.xml.sgn    .cnf.xml.enc.sgn
 *   device with RSA    whole, no secret  signed stub     whole with secrets, encrypted, signed
 *   with EC, or none   whole, no secret  whole, signed   -
 *   no signer          whole, no secret  -               -
 * </pre>
 */
@NullMarked
package io.offhook.provisioning.files.packing;

import org.jspecify.annotations.NullMarked;
