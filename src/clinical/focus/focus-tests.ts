/**
 * The tests that a problem may be linked to, each with the LOINC codes that answer the same question
 * and the name under which each code was seen. They do not answer it in the same unit, specimen or
 * method: they are listed together and never drawn as one line. A code that was not found under a
 * name in a published file is not here.
 *
 * This material contains content from LOINC (http://loinc.org). LOINC is copyright (c) 1995-2024,
 * Regenstrief Institute, Inc. and the LOINC Committee and is available at no cost under the license
 * at http://loinc.org/license.
 */
export const focusTests = {
  bloodPressure: [
    ['85354-9', 'Blood pressure panel with all children optional'],
    ['55284-4', 'BP sys/dias'],
    ['8480-6', 'Systolic blood pressure'],
    ['8462-4', 'Diastolic blood pressure'],
    ['8478-0', 'BP mean'],
  ],
  heartRate: [['8867-4', 'Heart rate']],
  respiratoryRate: [['9279-1', 'Respiratory rate']],
  temperature: [
    ['8310-5', 'Body temperature'],
    ['8331-1', 'Oral temperature'],
  ],
  oxygenSaturation: [
    ['59408-5', 'Oxygen saturation in Arterial blood by Pulse oximetry'],
    ['2708-6', 'Oxygen saturation in Arterial blood'],
  ],
  inspiredOxygen: [
    ['3150-0', 'Inhaled oxygen concentration'],
    ['3151-8', 'Inhaled oxygen flow rate'],
  ],
  weight: [
    ['29463-7', 'Body weight'],
    ['3141-9', 'Body weight Measured'],
  ],
  height: [['8302-2', 'Body height']],
  bmi: [['39156-5', 'Body mass index (BMI) [Ratio]']],
  waist: [
    ['56086-2', 'Adult Waist Circumf'],
    ['8280-0', 'Circumf.at umbilicus by Tape measure'],
  ],
  glasgowComaScore: [['9269-2', 'GCS total']],
  pain: [['72514-3', 'Pain severity - 0-10 verbal numeric rating [Score] - Reported']],
  urineOutput: [['9187-6', 'Fluid output urine Vol']],
  hba1c: [
    ['4548-4', 'Hemoglobin A1c/Hemoglobin.total in Blood'],
    ['17856-6', 'Hemoglobin A1c/Hemoglobin.total in Blood by HPLC'],
    ['4549-2', 'Hemoglobin A1c/Hemoglobin.total in Blood by Electrophoresis'],
    ['59261-8', 'Hemoglobin A1c/Hemoglobin.total in Blood by IFCC protocol'],
    ['41995-2', 'Hemoglobin A1c [Mass/volume] in Blood'],
  ],
  glucose: [
    ['2345-7', 'Glucose [Mass/volume] in Serum or Plasma'],
    ['2339-0', 'Glucose [Mass/volume] in Blood'],
    ['14749-6', 'Glucose [Moles/volume] in Serum or Plasma'],
    ['15074-8', 'Glucose [Moles/volume] in Blood'],
    ['41653-7', 'Glucose [Mass/volume] in Capillary blood by Glucometer'],
  ],
  fastingGlucose: [
    ['1558-6', 'Fasting glucose [Mass/volume] in Serum or Plasma'],
    ['14771-0', 'Fasting glucose [Moles/volume] in Serum or Plasma'],
  ],
  glucoseTolerance: [
    ['1518-0', 'Glucose 2H p 75 g Glc PO SerPl-mCnc'],
    ['14995-5', 'Glucose 2H p 75 g Glc PO SerPl-sCnc'],
    ['1504-0', 'Glucose 1H p 50 g Glc PO SerPl-mCnc'],
  ],
  ketones: [
    ['2514-8', 'Ketones Ur Ql Strip'],
    ['5797-6', 'Ketones [Mass/volume] in Urine by Test strip'],
    ['53061-8', 'Ketones Bld-sCnc'],
    ['6873-4', 'Beta hydroxybutyrate [Moles/volume] in Serum or Plasma'],
  ],
  cPeptide: [['1986-9', 'C peptide [Mass/volume] in Serum or Plasma']],
  gad65: [
    ['13926-1', 'GAD65 Ab Ser-aCnc'],
    ['56540-8', 'GAD65 Ab Ser EIA-aCnc'],
  ],
  transglutaminase: [
    ['31017-7', 'Tissue transglutaminase IgA Ab [Units/volume] in Serum'],
    ['46128-5', 'tTG IgA Ser EIA-aCnc'],
  ],
  creatinine: [
    ['2160-0', 'Creatinine [Mass/volume] in Serum or Plasma'],
    ['38483-4', 'Creatinine [Mass/volume] in Blood'],
    ['14682-9', 'Creatinine [Moles/volume] in Serum or Plasma'],
    ['59826-8', 'Creatinine [Moles/volume] in Blood'],
    ['77140-2', 'Creatinine [Moles/volume] in Serum, Plasma or Blood'],
  ],
  egfr: [
    [
      '98979-8',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI 2021)',
    ],
    [
      '62238-1',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)',
    ],
    [
      '98980-6',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine and Cystatin C-based formula (CKD-EPI 2021)',
    ],
    [
      '94677-2',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine and Cystatin C-based formula (CKD-EPI)',
    ],
    [
      '50210-4',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Cystatin C-based formula',
    ],
    [
      '77147-7',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    ],
    ['33914-3', 'GFR/BSA.pred SerPl MDRD-ArVRat'],
    [
      '48642-3',
      'Glomerular filtration rate/1.73 sq M.predicted among non-blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    ],
    [
      '48643-1',
      'Glomerular filtration rate/1.73 sq M.predicted among blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    ],
    [
      '88293-6',
      'Glomerular filtration rate/1.73 sq M.predicted among blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)',
    ],
    [
      '88294-4',
      'Glomerular filtration rate/1.73 sq M.predicted among non-blacks [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (CKD-EPI)',
    ],
    [
      '50044-7',
      'Glomerular filtration rate/1.73 sq M.predicted among females [Volume Rate/Area] in Serum, Plasma or Blood by Creatinine-based formula (MDRD)',
    ],
    [
      '69405-9',
      'Glomerular filtration rate/1.73 sq M.predicted [Volume Rate/Area] in Serum, Plasma or Blood',
    ],
    ['50384-7', 'GFR/BSA.pred SerPl Schwartz-ArVRat'],
  ],
  cystatinC: [['33863-2', 'Cystatin C [Mass/volume] in Serum or Plasma']],
  urineAlbuminCreatinine: [
    ['9318-7', 'Albumin/Creatinine [Mass Ratio] in Urine'],
    ['14959-1', 'Microalbumin/Creatinine [Mass Ratio] in Urine'],
    ['32294-1', 'Albumin/Creatinine [Ratio] in Urine'],
    ['30000-4', 'Microalbumin/Creatinine [Ratio] in Urine'],
    ['14585-4', 'Albumin/Creatinine [Molar ratio] in Urine'],
    ['14958-3', 'Microalbumin/Creatinine [Mass Ratio] in 24 hour Urine'],
    ['13705-9', 'Albumin/Creatinine [Mass Ratio] in 24 hour Urine'],
  ],
  urineAlbumin: [
    ['1754-1', 'Albumin [Mass/volume] in Urine'],
    ['14957-5', 'Microalbumin [Mass/volume] in Urine'],
  ],
  urineProteinCreatinine: [
    ['2890-2', 'Protein/Creatinine [Mass Ratio] in Urine'],
    ['34366-5', 'Protein/Creatinine [Ratio] in Urine'],
    ['13801-6', 'Protein/Creatinine [Mass Ratio] in 24 hour Urine'],
  ],
  urineProtein: [
    ['2888-6', 'Protein [Mass/volume] in Urine'],
    ['5804-0', 'Protein [Mass/volume] in Urine by Test strip'],
    ['20454-5', 'Protein [Presence] in Urine by Test strip'],
    ['2889-4', 'Protein [Mass/time] in 24 hour Urine'],
  ],
  potassium: [
    ['2823-3', 'Potassium [Moles/volume] in Serum or Plasma'],
    ['6298-4', 'Potassium [Moles/volume] in Blood'],
  ],
  sodium: [
    ['2951-2', 'Sodium [Moles/volume] in Serum or Plasma'],
    ['2947-0', 'Sodium [Moles/volume] in Blood'],
  ],
  chloride: [
    ['2075-0', 'Chloride [Moles/volume] in Serum or Plasma'],
    ['2069-3', 'Chloride [Moles/volume] in Blood'],
  ],
  bicarbonate: [
    ['2028-9', 'Carbon dioxide, total [Moles/volume] in Serum or Plasma'],
    ['20565-8', 'Carbon dioxide, total [Moles/volume] in Blood'],
    ['1963-8', 'Bicarbonate [Moles/volume] in Serum or Plasma'],
    ['1959-6', 'Bicarbonate [Moles/volume] in Blood'],
  ],
  urea: [
    ['3094-0', 'Urea nitrogen [Mass/volume] in Serum or Plasma'],
    ['6299-2', 'Urea nitrogen [Mass/volume] in Blood'],
    ['14937-7', 'Urea nitrogen [Moles/volume] in Serum or Plasma'],
    ['59570-2', 'Urea nitrogen [Moles/volume] in Blood'],
    ['22664-7', 'Urea SerPl-sCnc'],
  ],
  anionGap: [
    ['33037-3', 'Anion gap in Serum or Plasma'],
    ['1863-0', 'Anion gap 4 in Serum or Plasma'],
    ['10466-1', 'Anion Gap3 SerPl-sCnc'],
    ['41276-7', 'Anion Gap Bld-sCnc'],
  ],
  calcium: [
    ['17861-6', 'Calcium [Mass/volume] in Serum or Plasma'],
    ['49765-1', 'Calcium [Mass/volume] in Blood'],
    ['2000-8', 'Calcium SerPl-sCnc'],
    ['29265-6', 'Calcium Album cor SerPl-sCnc'],
    ['46099-8', 'Calcium Album cor SerPl-mCnc'],
    ['1995-0', 'Ca-I SerPl-sCnc'],
    ['1994-3', 'Calcium.ionized [Moles/volume] in Blood'],
  ],
  phosphate: [
    ['2777-1', 'Phosphate [Mass/volume] in Serum or Plasma'],
    ['14879-1', 'Phosphate SerPl-sCnc'],
  ],
  magnesium: [
    ['19123-9', 'Magnesium [Mass/volume] in Serum or Plasma'],
    ['2601-3', 'Magnesium SerPl-sCnc'],
  ],
  parathyroidHormone: [
    ['2731-8', 'Parathyrin.intact [Mass/volume] in Serum or Plasma'],
    ['14866-8', 'PTH-Intact SerPl-sCnc'],
  ],
  vitaminD: [
    ['62292-8', '25-Hydroxyvitamin D3+25-Hydroxyvitamin D2 [Mass/volume] in Serum or Plasma'],
    ['1989-3', '25-hydroxyvitamin D3 [Mass/volume] in Serum or Plasma'],
    ['14635-7', '25(OH)D3 SerPl-sCnc'],
  ],
  hemoglobin: [
    ['718-7', 'Hemoglobin [Mass/volume] in Blood'],
    ['59260-0', 'Hemoglobin [Moles/volume] in Blood'],
    ['20509-6', 'Hemoglobin [Mass/volume] in Blood by calculation'],
  ],
  hematocrit: [
    ['4544-3', 'Hematocrit [Volume Fraction] of Blood by Automated count'],
    ['20570-8', 'Hematocrit [Volume Fraction] of Blood'],
  ],
  mcv: [
    ['787-2', 'MCV [Entitic volume] by Automated count'],
    ['30428-7', 'MCV [Entitic volume]'],
  ],
  mch: [['785-6', 'MCH [Entitic mass] by Automated count']],
  rdw: [
    ['788-0', 'Erythrocyte distribution width [Ratio] by Automated count'],
    ['21000-5', 'Erythrocyte distribution width [Entitic volume] by Automated count'],
    ['30385-9', 'Erythrocyte distribution width [Ratio]'],
  ],
  leukocytes: [
    ['6690-2', 'Leukocytes [#/volume] in Blood by Automated count'],
    ['26464-8', 'Leukocytes [#/volume] in Blood'],
  ],
  platelets: [
    ['777-3', 'Platelets [#/volume] in Blood by Automated count'],
    ['26515-7', 'Platelets [#/volume] in Blood'],
  ],
  neutrophils: [
    ['751-8', 'Neutrophils [#/volume] in Blood by Automated count'],
    ['26499-4', 'Neutrophils [#/volume] in Blood'],
  ],
  eosinophils: [
    ['711-2', 'Eosinophils [#/volume] in Blood by Automated count'],
    ['26449-9', 'Eosinophils [#/volume] in Blood'],
    ['713-8', 'Eosinophils/100 leukocytes in Blood by Automated count'],
  ],
  lymphocytes: [['731-0', 'Lymphocytes [#/volume] in Blood by Automated count']],
  reticulocytes: [
    ['4679-7', 'Reticulocytes/100 erythrocytes in Blood'],
    ['17849-1', 'Reticulocytes/100 erythrocytes in Blood by Automated count'],
    ['60474-4', 'Reticulocytes [#/volume] in Blood by Automated count'],
    ['14196-0', 'Reticulocytes [#/volume] in Blood'],
  ],
  cholesterol: [
    ['2093-3', 'Cholesterol [Mass/volume] in Serum or Plasma'],
    ['14647-2', 'Cholest SerPl-sCnc'],
  ],
  hdl: [
    ['2085-9', 'Cholesterol in HDL [Mass/volume] in Serum or Plasma'],
    ['14646-4', 'HDLc SerPl-sCnc'],
  ],
  ldl: [
    ['13457-7', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by calculation'],
    ['18262-6', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma by Direct assay'],
    ['2089-1', 'Cholesterol in LDL [Mass/volume] in Serum or Plasma'],
    ['39469-2', 'LDLc SerPl Calc-sCnc'],
    ['22748-8', 'LDLc SerPl-sCnc'],
  ],
  nonHdl: [['43396-1', 'Cholesterol non HDL [Mass/volume] in Serum or Plasma']],
  triglycerides: [
    ['2571-8', 'Triglyceride [Mass/volume] in Serum or Plasma'],
    ['14927-8', 'Triglyceride [Moles/volume] in Serum or Plasma'],
  ],
  lipoproteinA: [
    ['10835-7', 'Lipoprotein a [Mass/volume] in Serum or Plasma'],
    ['43583-4', 'Lipoprotein a [Moles/volume] in Serum or Plasma'],
  ],
  apolipoproteinB: [['1884-6', 'Apolipoprotein B [Mass/volume] in Serum or Plasma']],
  natriureticPeptides: [
    ['30934-4', 'BNP SerPl-mCnc'],
    ['42637-9', 'BNP Bld-mCnc'],
    ['33762-6', 'Natriuretic peptide.B prohormone N-Terminal [Mass/volume] in Serum or Plasma'],
    ['33763-4', 'proBNP SerPl-sCnc'],
  ],
  ejectionFraction: [
    ['10230-1', 'Left ventricular Ejection fraction'],
    ['18043-0', 'Left ventricular Ejection fraction by US'],
  ],
  tsh: [
    ['3016-3', 'Thyrotropin [Units/volume] in Serum or Plasma'],
    ['11579-0', 'TSH SerPl DL<=0.05 mIU/L-aCnc'],
    ['11580-8', 'TSH SerPl DL<=0.005 mU/L-aCnc'],
  ],
  freeT4: [
    ['3024-7', 'Thyroxine (T4) free [Mass/volume] in Serum or Plasma'],
    ['14920-3', 'T4 Free SerPl-sCnc'],
  ],
  t3: [
    ['3053-6', 'Triiodothyronine (T3) [Mass/volume] in Serum or Plasma'],
    ['3051-0', 'Triiodothyronine (T3) Free [Mass/volume] in Serum or Plasma'],
    ['14928-6', 'T3Free SerPl-sCnc'],
  ],
  tpoAntibody: [
    ['8099-4', 'Thyroperoxidase Ab [Units/volume] in Serum or Plasma'],
    ['5382-7', 'Thyroperoxidase Ab [Units/volume] in Serum or Plasma by Radioimmunoassay (RIA)'],
  ],
  tshReceptorAntibody: [
    ['5385-0', 'TSH Recep Ab Ser-aCnc'],
    ['57416-0', 'TSH Recep Ab Ser EIA-aCnc'],
    ['30567-2', 'Thyroid stimulating immunoglobulins [Units/volume] in Serum'],
    ['30166-3', 'TSI Act/Nor Ser'],
  ],
  ferritin: [
    ['2276-4', 'Ferritin [Mass/volume] in Serum or Plasma'],
    ['20567-4', 'Ferritin SerPl EIA-mCnc'],
    ['24373-3', 'Ferritin Bld-mCnc'],
  ],
  iron: [
    ['2498-4', 'Iron [Mass/volume] in Serum or Plasma'],
    ['14798-3', 'Iron SerPl-sCnc'],
  ],
  transferrinSaturation: [
    ['2502-3', 'Iron saturation [Mass Fraction] in Serum or Plasma'],
    ['14801-5', 'Iron Satn SFr SerPl'],
  ],
  ironBinding: [
    ['2500-7', 'Iron binding capacity [Mass/volume] in Serum or Plasma'],
    ['14800-7', 'TIBC SerPl-sCnc'],
    ['3034-6', 'Transferrin [Mass/volume] in Serum or Plasma'],
  ],
  vitaminB12: [
    ['2132-9', 'Cobalamin (Vitamin B12) [Mass/volume] in Serum or Plasma'],
    ['14685-2', 'Cobalamin (Vitamin B12) [Moles/volume] in Serum or Plasma'],
  ],
  folate: [
    ['2284-8', 'Folate [Mass/volume] in Serum or Plasma'],
    ['14732-2', 'Folate SerPl-sCnc'],
  ],
  methylmalonate: [
    ['2629-4', 'Methylmalonate SerPl-mCnc'],
    ['13964-2', 'Methylmalonate SerPl-sCnc'],
  ],
  homocysteine: [
    ['2428-1', 'Homocysteine SerPl-mCnc'],
    ['13965-9', 'Homocysteine [Moles/volume] in Serum or Plasma'],
  ],
  intrinsicFactorAntibody: [
    ['11564-2', 'IF Ab Ser-aCnc'],
    ['30530-0', 'IF Ab Ser Ql'],
  ],
  alt: [
    ['1742-6', 'Alanine aminotransferase [Enzymatic activity/volume] in Serum or Plasma'],
    ['1743-4', "ALT SerPl w P-5'-P-cCnc"],
    ['1744-2', "ALT SerPl w/o P-5'-P-cCnc"],
  ],
  ast: [
    ['1920-8', 'Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma'],
    [
      '88112-8',
      "Aspartate aminotransferase [Enzymatic activity/volume] in Serum or Plasma by No addition of P-5'-P",
    ],
  ],
  alkalinePhosphatase: [
    ['6768-6', 'Alkaline phosphatase [Enzymatic activity/volume] in Serum or Plasma'],
  ],
  bilirubin: [
    ['1975-2', 'Bilirubin.total [Mass/volume] in Serum or Plasma'],
    ['14631-6', 'Bilirubin.total [Moles/volume] in Serum or Plasma'],
    ['42719-5', 'Bilirubin.total [Mass/volume] in Blood'],
    ['1968-7', 'Bilirubin.direct [Mass/volume] in Serum or Plasma'],
    ['14629-0', 'Bilirub Direct SerPl-sCnc'],
  ],
  gammaGt: [
    ['2324-2', 'Gamma glutamyl transferase [Enzymatic activity/volume] in Serum or Plasma'],
  ],
  albumin: [
    ['1751-7', 'Albumin [Mass/volume] in Serum or Plasma'],
    ['61151-7', 'Albumin SerPl BCG-mCnc'],
    ['2862-1', 'Albumin [Mass/volume] in Serum or Plasma by Electrophoresis'],
  ],
  totalProtein: [['2885-2', 'Protein [Mass/volume] in Serum or Plasma']],
  inr: [
    ['6301-6', 'INR in Platelet poor plasma by Coagulation assay'],
    ['34714-6', 'INR in Blood by Coagulation assay'],
    ['46418-0', 'INR in Capillary blood by Coagulation assay'],
    ['5902-2', 'Prothrombin time (PT)'],
  ],
  alphaFetoprotein: [
    ['1834-1', 'Alpha-1-Fetoprotein [Mass/volume] in Serum or Plasma'],
    ['53962-7', 'AFP-TM SerPl-mCnc'],
  ],
  ammonia: [
    ['22763-7', 'Ammonia Plas-mCnc'],
    ['1839-0', 'Ammonia Bld-sCnc'],
  ],
  hbsAg: [
    ['5196-1', 'Hepatitis B virus surface Ag [Presence] in Serum or Plasma by Immunoassay'],
    ['5195-3', 'Hepatitis B virus surface Ag [Presence] in Serum'],
    ['58452-4', 'HBV surface Ag Ser-aCnc'],
  ],
  hbeAg: [
    ['13954-3', 'Hepatitis B virus e Ag [Presence] in Serum or Plasma by Immunoassay'],
    ['31844-4', 'HBV e Ag Ser Ql'],
  ],
  antiHbe: [['33463-1', 'HBV e IgG Ser Ql EIA']],
  hbvDna: [
    [
      '42595-9',
      'Hepatitis B virus DNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    ],
    ['29615-2', 'HBV DNA # SerPl PCR'],
    ['11258-1', 'HBV DNA Ser-aCnc'],
    [
      '48398-2',
      'Hepatitis B virus DNA [log units/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    ],
    ['29610-3', 'HBV DNA SerPl Ql PCR'],
  ],
  antiHbc: [
    ['13952-7', 'Hepatitis B virus core Ab [Presence] in Serum or Plasma by Immunoassay'],
    ['16933-4', 'HBV core Ab Ser Ql'],
    ['31204-1', 'Hepatitis B virus core IgM Ab [Presence] in Serum'],
  ],
  antiHbs: [
    ['16935-9', 'Hepatitis B virus surface Ab [Units/volume] in Serum'],
    ['5193-8', 'Hepatitis B virus surface Ab [Units/volume] in Serum or Plasma by Immunoassay'],
    ['22322-2', 'Hepatitis B virus surface Ab [Presence] in Serum'],
    ['10900-9', 'Hepatitis B virus surface Ab [Presence] in Serum by Immunoassay'],
  ],
  hcvRna: [
    [
      '11011-4',
      'Hepatitis C virus RNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    ],
    ['20416-4', 'HCV RNA # SerPl PCR'],
    [
      '38180-6',
      'Hepatitis C virus RNA [log units/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    ],
    ['10676-5', 'HCV RNA SerPl Amp Prb-aCnc'],
    ['11259-9', 'HCV RNA SerPl Ql PCR'],
  ],
  antiHcv: [
    ['13955-0', 'Hepatitis C virus Ab [Presence] in Serum or Plasma by Immunoassay'],
    ['16128-1', 'HCV Ab Ser Ql'],
  ],
  hcvGenotype: [
    [
      '32286-7',
      'Hepatitis C virus genotype [Identifier] in Serum or Plasma by NAA with probe detection',
    ],
  ],
  cd4: [
    ['24467-3', 'CD3+CD4+ (T4 helper) cells [#/volume] in Blood'],
    ['8123-2', 'CD3+CD4+ (T4 helper) cells/100 cells in Blood'],
    [
      '54218-3',
      'CD3+CD4+ (T4 helper) cells/CD3+CD8+ (T8 suppressor cells) cells [# Ratio] in Blood',
    ],
  ],
  hivViralLoad: [
    ['20447-9', 'HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by NAA with probe detection'],
    ['25836-8', 'HIV 1 RNA [#/volume] (viral load) in Specimen by NAA with probe detection'],
    [
      '48511-0',
      'HIV 1 RNA [#/volume] (viral load) in Serum or Plasma by Probe and target amplification method detection limit = 50 copies/mL',
    ],
    [
      '62469-2',
      'HIV 1 RNA [Units/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    ],
    [
      '10351-5',
      'HIV 1 RNA [Units/volume] (viral load) in Serum or Plasma by Probe with amplification',
    ],
    [
      '48510-2',
      'HIV 1 RNA [Log #/volume] (viral load) in Serum or Plasma by Probe and target amplification method detection limit = 1.7 log copies/mL',
    ],
    [
      '29541-0',
      'HIV 1 RNA [Log #/volume] (viral load) in Serum or Plasma by NAA with probe detection',
    ],
  ],
  hivTest: [
    ['56888-1', 'HIV 1+2 Ab+HIV1 p24 Ag [Presence] in Serum or Plasma by Immunoassay'],
    ['29893-5', 'HIV 1 Ab [Presence] in Serum or Plasma by Immunoassay'],
    ['7918-6', 'HIV 1+2 Ab [Presence] in Serum'],
  ],
  hlaB5701: [['42358-2', 'HLA-B*5701 XXX Ql']],
  urate: [
    ['3084-1', 'Urate [Mass/volume] in Serum or Plasma'],
    ['14933-6', 'Urate SerPl-sCnc'],
  ],
  esr: [
    ['4537-7', 'Erythrocyte sedimentation rate by Westergren method'],
    ['30341-2', 'Erythrocyte sedimentation rate'],
  ],
  crp: [
    ['1988-5', 'C reactive protein [Mass/volume] in Serum or Plasma'],
    ['30522-7', 'C reactive protein [Mass/volume] in Serum or Plasma by High sensitivity method'],
  ],
  rheumatoidFactor: [['11572-5', 'Rheumatoid factor [Units/volume] in Serum or Plasma']],
  antiCcp: [
    ['53027-9', 'cCP Ab Ser-aCnc'],
    ['33935-8', 'cCP IgG Ser-aCnc'],
    ['32218-0', 'cCP Ab Ser EIA-aCnc'],
  ],
  antiDsDna: [
    ['5130-0', 'dsDNA Ab Ser-aCnc'],
    ['33800-4', 'dsDNA IgG Ser-aCnc'],
    ['11013-0', 'dsDNA Ab Titr Ser'],
    ['31348-6', 'DNA double strand Ab [Presence] in Serum'],
  ],
  complementC3: [['4485-9', 'Complement C3 [Mass/volume] in Serum or Plasma']],
  complementC4: [['4498-2', 'Complement C4 [Mass/volume] in Serum or Plasma']],
  boneDensity: [
    ['38265-5', 'DXA Radius and Ulna [T-score] Bone density'],
    ['38263-0', 'DXA Femur [T-score] Bone density'],
    ['24701-5', 'DXA Femur [Mass/Area] Bone density'],
    ['24966-4', 'DXA Lumbar spine [Mass/Area] Bone density'],
    ['80948-3', 'DXA Femur-L T-score BMD'],
    ['80946-7', 'DXA Hip-L T-score BMD'],
    ['46278-8', 'DXA Hip - left [Mass/Area] Bone density'],
    ['46279-6', 'DXA Hip - right [Mass/Area] Bone density'],
  ],
  boneTurnover: [['21215-9', 'Collagen NTx Ser-sCnc']],
  hcg: [
    ['21198-7', 'Choriogonadotropin.beta subunit [Units/volume] in Serum or Plasma'],
    ['19080-1', 'Choriogonadotropin [Units/volume] in Serum or Plasma'],
    ['2106-3', 'Choriogonadotropin (pregnancy test) [Presence] in Urine'],
    ['2118-8', 'Choriogonadotropin (pregnancy test) [Presence] in Serum or Plasma'],
  ],
  bloodGroup: [
    ['882-1', 'ABO+Rh Gp Bld'],
    ['883-9', 'ABO group [Type] in Blood'],
    ['10331-7', 'Rh [Type] in Blood'],
    ['890-4', 'Bld gp Ab Scn SerPl Ql'],
    ['34532-2', 'Type + Ab Scn Pnl Bld'],
  ],
  rubella: [
    ['5334-8', 'Rubella virus IgG Ab [Units/volume] in Serum or Plasma by Immunoassay'],
    ['25514-1', 'Rubella virus IgG Ab [Presence] in Serum'],
  ],
  syphilis: [
    ['20507-0', 'Reagin Ab [Presence] in Serum by RPR'],
    ['31147-2', 'Reagin Ab [Titer] in Serum by RPR'],
  ],
  urineCulture: [['630-4', 'Bacteria identified in Urine by Culture']],
  gestationalAge: [
    ['11884-4', 'Gestational age Estimated'],
    ['49051-6', 'Gestational age in weeks'],
    ['8665-2', 'Date LMP'],
  ],
  urinalysis: [
    ['24357-6', 'Urinalysis macro (dipstick) panel - Urine'],
    ['5804-0', 'Protein [Mass/volume] in Urine by Test strip'],
    ['5794-3', 'Hemoglobin [Presence] in Urine by Test strip'],
    ['25428-4', 'Glucose Ur Ql Strip'],
    ['5799-2', 'Leukocyte esterase Ur Ql Strip'],
    ['5802-4', 'Nitrite [Presence] in Urine by Test strip'],
  ],
  phq9: [
    ['44261-6', 'Patient Health Questionnaire 9 item (PHQ-9) total score [Reported]'],
    ['44249-1', 'PHQ-9 quick depression assessment panel [Reported.PHQ]'],
    [
      '89204-2',
      'Patient Health Questionnaire-9: Modified for Teens total score [Reported.PHQ.Teen]',
    ],
  ],
  auditC: [
    ['75626-2', 'Total score [AUDIT-C]'],
    ['72109-2', 'Alcohol Use Disorder Identification Test - Consumption [AUDIT-C]'],
  ],
  lactate: [
    ['2524-7', 'Lactate SerPl-sCnc'],
    ['32693-4', 'Lactate [Moles/volume] in Blood'],
    ['2518-9', 'Lactate [Moles/volume] in Arterial blood'],
    ['2519-7', 'Lactate BldV-sCnc'],
    ['14118-4', 'Lactate SerPl-mCnc'],
  ],
  procalcitonin: [['33959-8', 'Procalcitonin SerPl-mCnc']],
  bloodCulture: [['600-7', 'Bacteria Bld Cult']],
  respiratoryCulture: [
    ['624-7', 'Bacteria Spt Resp Cult'],
    ['664-3', 'Gram Stn XXX'],
  ],
  bloodGases: [
    ['2744-1', 'pH of Arterial blood'],
    ['2019-8', 'Carbon dioxide [Partial pressure] in Arterial blood'],
    ['2703-7', 'Oxygen [Partial pressure] in Arterial blood'],
    ['11558-4', 'pH of Blood'],
  ],
  psa: [
    ['2857-1', 'Prostate specific Ag [Mass/volume] in Serum or Plasma'],
    [
      '35741-8',
      'Prostate specific Ag [Mass/volume] in Serum or Plasma by Detection limit <= 0.01 ng/mL',
    ],
    ['83112-3', 'Prostate specific Ag [Mass/volume] in Serum or Plasma by Immunoassay'],
    ['10886-0', 'Prostate Specific Ag Free [Mass/volume] in Serum or Plasma'],
    ['12841-3', 'Prostate Specific Ag Free/Prostate specific Ag.total in Serum or Plasma'],
  ],
  testosterone: [
    ['2986-8', 'Testosterone [Mass/volume] in Serum or Plasma'],
    ['14913-8', 'Testost SerPl-sCnc'],
  ],
  mProtein: [
    ['33358-3', 'M Protein SerPl Elph-mCnc'],
    ['51435-6', 'M Protein 1 SerPl Elph-mCnc'],
    ['12851-2', 'Protein Fractions [Interpretation] in Serum or Plasma by Electrophoresis'],
    ['14895-7', 'Prot Pattern SerPl IFE-Imp'],
  ],
  lightChains: [
    ['36916-5', 'Kappa light chains.free [Mass/volume] in Serum'],
    ['33944-0', 'Lambda light chains.free [Mass/volume] in Serum or Plasma'],
    ['48378-4', 'Kappa light chains.free/Lambda light chains.free [Mass Ratio] in Serum'],
  ],
  immunoglobulins: [
    ['2465-3', 'IgG [Mass/volume] in Serum or Plasma'],
    ['2458-8', 'IgA [Mass/volume] in Serum or Plasma'],
    ['2472-9', 'IgM [Mass/volume] in Serum or Plasma'],
  ],
  beta2Microglobulin: [['1952-1', 'Beta-2-Microglobulin [Mass/volume] in Serum or Plasma']],
  ldh: [
    ['2532-0', 'Lactate dehydrogenase [Enzymatic activity/volume] in Serum or Plasma'],
    ['14804-9', 'LDH SerPl L to P-cCnc'],
  ],
  urineMProtein: [
    ['35560-2', 'M Protein Ur-mCnc'],
    ['32210-7', 'Prot Pattern 24H Ur Elph-Imp'],
  ],
  hemoglobinF: [
    ['4576-5', 'Hemoglobin F/Hemoglobin.total in Blood'],
    ['32682-7', 'Hgb F MFr Bld Elph'],
  ],
  hemoglobinS: [
    ['4625-0', 'Hemoglobin S/Hemoglobin.total in Blood'],
    ['32683-5', 'Hgb S MFr Bld Elph'],
  ],
  sweatChloride: [['2077-6', 'Chloride [Moles/volume] in Sweat']],
  fev1: [
    ['20150-9', 'FEV1'],
    ['20155-8', 'FEV1 p BD'],
    ['20157-4', 'FEV1 pre BD'],
    ['20152-5', 'FEV1 meas/pred'],
  ],
  fev1Fvc: [['19926-5', 'FEV1/VFC']],
  fvc: [
    ['19870-5', 'FVC'],
    ['19868-9', 'FVC Spirometry'],
    ['19876-2', 'FVC pre BD Spirometry'],
  ],
  peakFlow: [['41935-8', 'Peak flow measure dur Airway PFM']],
  serumOsmolality: [
    ['2692-2', 'Osmolality of Serum or Plasma'],
    ['18182-6', 'Osmolality of Serum or Plasma by calculation'],
  ],
  urineOsmolality: [['2695-5', 'Osmolality of Urine']],
  urineSodium: [['2955-3', 'Sodium [Moles/volume] in Urine']],
  urinePotassium: [['2828-2', 'Potassium [Moles/volume] in Urine']],
  cortisol: [['2143-6', 'Cortisol [Mass/volume] in Serum or Plasma']],
  creatineKinase: [['2157-6', 'Creatine kinase [Enzymatic activity/volume] in Serum or Plasma']],
  totalIge: [['19113-0', 'IgE Ser-aCnc']],
} as const satisfies Readonly<Record<string, readonly (readonly [code: string, name: string])[]>>;

/** The key of a test of the map; its name is in `words`. */
export type FocusTest = keyof typeof focusTests;
