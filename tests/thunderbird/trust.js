// Runs inside Thunderbird: an authority, as Base64, is trusted to sign the certificates of web servers.

Cc["@mozilla.org/security/x509certdb;1"].getService(Ci.nsIX509CertDB).addCertFromBase64(task, "C,,");
done({});
