package io.github.rdpmedic.platform.windows;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.platform.win32.WinBase.FILETIME;

/** {@code CREDENTIALW} (wincred.h). The blob is the secret: only its place is mapped, and nobody follows the pointer. */
@FieldOrder({
    "Flags",
    "Type",
    "TargetName",
    "Comment",
    "LastWritten",
    "CredentialBlobSize",
    "CredentialBlob",
    "Persist",
    "AttributeCount",
    "Attributes",
    "TargetAlias",
    "UserName"
})
public final class CredentialW extends Structure {

    public int Flags;
    public int Type;
    public Pointer TargetName;
    public Pointer Comment;
    public FILETIME LastWritten;
    public int CredentialBlobSize;
    public Pointer CredentialBlob;
    public int Persist;
    public int AttributeCount;
    public Pointer Attributes;
    public Pointer TargetAlias;
    public Pointer UserName;

    public CredentialW() {
        super(ALIGN_MSVC);
    }

    public CredentialW(Pointer memory) {
        super(memory, ALIGN_MSVC);
    }
}
