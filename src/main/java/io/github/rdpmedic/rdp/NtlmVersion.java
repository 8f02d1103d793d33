package io.github.rdpmedic.rdp;

/** VERSION, [MS-NLMP] 2.2.2.10. Servers that are not Windows send a fixed one. */
public record NtlmVersion(int major, int minor, int build) {

    private static final int NTLMSSP_REVISION_W2K3 = 0x0F;

    byte[] encode() {
        return new WireWriter()
                .u8(major)
                .u8(minor)
                .u16le(build)
                .u8(0)
                .u16le(0)
                .u8(NTLMSSP_REVISION_W2K3)
                .toByteArray();
    }

    static NtlmVersion parse(WireReader reader) throws MalformedPduException {
        NtlmVersion version = new NtlmVersion(reader.u8(), reader.u8(), reader.u16le());
        reader.skip(4);
        return version;
    }

    /** As Windows writes it: 10.0.20348. */
    @Override
    public String toString() {
        return major + "." + minor + "." + build;
    }
}
