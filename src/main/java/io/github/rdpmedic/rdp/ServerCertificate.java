package io.github.rdpmedic.rdp;

import java.util.ArrayList;
import java.util.List;

/** The server's certificate of standard RDP security, [MS-RDPBCGR] 2.2.1.4.3.1: no TLS, no authority. */
public sealed interface ServerCertificate {

    /** PROPRIETARYSERVERCERTIFICATE, 2.2.1.4.3.1.1. */
    record Proprietary(int keyBits) implements ServerCertificate {}

    /** X509_CERTIFICATE_CHAIN, [MS-RDPELE] 2.2.1.4.2: each certificate in DER, the server's own last. */
    record X509Chain(List<byte[]> certificates) implements ServerCertificate {
        public X509Chain {
            certificates = List.copyOf(certificates);
        }
    }

    /** A kind that this program does not know. */
    record OfVersion(int version) implements ServerCertificate {}

    int PROPRIETARY_VERSION = 1;
    int X509_VERSION = 2;

    /** The top bit says that the certificate was issued for a time only. */
    int VERSION_MASK = 0x7FFFFFFF;

    int RSA_KEY_BLOB = 6;
    int RSA_SIGNATURE_BLOB = 8;

    /** "RSA1" */
    int RSA_MAGIC = 0x31415352;

    int RSA_PADDING = 8;
    int SIGNATURE_LENGTH = 64 + RSA_PADDING;

    static ServerCertificate parse(byte[] bytes) throws MalformedPduException {
        WireReader reader = new WireReader(bytes);
        int version = reader.i32le() & VERSION_MASK;
        return switch (version) {
            case PROPRIETARY_VERSION -> proprietary(reader);
            case X509_VERSION -> chain(reader);
            default -> new OfVersion(version);
        };
    }

    private static Proprietary proprietary(WireReader reader) throws MalformedPduException {
        reader.skip(8);
        int blobType = reader.u16le();
        WireReader key = reader.slice(reader.u16le());
        if (blobType != RSA_KEY_BLOB || key.i32le() != RSA_MAGIC) {
            throw new MalformedPduException("the proprietary certificate holds no RSA key");
        }
        int keyLength = key.i32le();
        int bits = key.i32le();
        key.skip(8);
        key.skip(keyLength);
        if (bits <= 0 || bits > (long) keyLength * 8) {
            throw new MalformedPduException("an RSA key of " + bits + " bits in " + keyLength + " bytes");
        }
        return new Proprietary(bits);
    }

    private static X509Chain chain(WireReader reader) throws MalformedPduException {
        int count = reader.i32le();
        if (count < 1 || count > reader.remaining()) {
            throw new MalformedPduException("a chain of " + count + " certificates");
        }
        List<byte[]> certificates = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            certificates.add(reader.bytes(reader.i32le()));
        }
        return new X509Chain(certificates);
    }

    /** As a server sends it. The proprietary one gets a modulus and a signature without meaning: nobody uses the key. */
    default byte[] encode() {
        WireWriter writer = new WireWriter();
        if (this instanceof Proprietary proprietary) {
            writer.i32le(PROPRIETARY_VERSION).i32le(1).i32le(1);
            writeBlob(writer, RSA_KEY_BLOB, rsaKey(proprietary.keyBits()));
            writeBlob(writer, RSA_SIGNATURE_BLOB, new byte[SIGNATURE_LENGTH]);
        } else if (this instanceof X509Chain chain) {
            writer.i32le(X509_VERSION).i32le(chain.certificates().size());
            chain.certificates()
                    .forEach(certificate -> writer.i32le(certificate.length).bytes(certificate));
        } else if (this instanceof OfVersion other) {
            writer.i32le(other.version());
        }
        return writer.toByteArray();
    }

    private static void writeBlob(WireWriter writer, int type, byte[] blob) {
        writer.u16le(type).u16le(blob.length).bytes(blob);
    }

    private static byte[] rsaKey(int bits) {
        byte[] modulus = new byte[bits / 8 + RSA_PADDING];
        return new WireWriter()
                .i32le(RSA_MAGIC)
                .i32le(modulus.length)
                .i32le(bits)
                .i32le(bits / 8 - 1)
                .i32le(0x10001)
                .bytes(modulus)
                .toByteArray();
    }
}
