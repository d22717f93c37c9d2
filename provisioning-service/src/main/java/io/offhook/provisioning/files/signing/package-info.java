/**
 * From a phone's data to the file that is sent: rendered, encrypted to the device where that is possible, signed, and cached.
 *
 * <pre>
 *                      .cnf.xml               .cnf.xml.sgn                  .cnf.xml.enc.sgn
 *   device with RSA    whole, no passwords    stub, signed                  whole with passwords, encrypted, signed
 *   with EC, or none   whole, no passwords    whole, no passwords, signed   -
 *   no signer          whole, no passwords    -                             -
 * </pre>
 */
@NullMarked
package io.offhook.provisioning.files.signing;

import org.jspecify.annotations.NullMarked;
