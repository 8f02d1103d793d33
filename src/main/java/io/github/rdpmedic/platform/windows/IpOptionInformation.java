package io.github.rdpmedic.platform.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/** {@code IP_OPTION_INFORMATION} (ipexport.h) with the native pointer, as 64-bit callers pass it in practice. */
@FieldOrder({"Ttl", "Tos", "Flags", "OptionsSize", "OptionsData"})
public final class IpOptionInformation extends Structure {

    public byte Ttl;
    public byte Tos;
    public byte Flags;
    public byte OptionsSize;
    public Pointer OptionsData;

    public IpOptionInformation() {
        super(ALIGN_MSVC);
    }
}
